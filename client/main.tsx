import { render } from 'preact';
import { App } from './pages/App.tsx';
import './style/base.css';

const place = document.getElementById('app');
if (place === null) throw new Error('the page has no place for the game');
render(<App />, place);
