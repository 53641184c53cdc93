import { createRoot } from 'react-dom/client';
import { Runner } from './runner.jsx';

createRoot(document.querySelector('#app')).render(<Runner />);
