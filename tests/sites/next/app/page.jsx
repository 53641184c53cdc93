import { Runner } from './runner.jsx';
import { Site } from './site.jsx';

export default function Page() {
  return (
    <>
      <Runner />
      <Site />
    </>
  );
}
