import { Runner } from './runner.jsx';

export default function Page() {
  return <Runner />;
}
