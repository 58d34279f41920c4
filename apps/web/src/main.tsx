import './kit/without-eval.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './kit/theme.js';
import './kit/words.js';
import './styles/index.css';
import { App } from './app.js';

const root = document.getElementById('app');
if (!root) throw new Error('the page has no place for the screens');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
