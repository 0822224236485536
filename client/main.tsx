import './app/zodWithoutEval.ts';
// First, so that each page's own style has the last word.
import './style/base.css';

import { render } from 'preact';
import { App } from './app/App.tsx';
import { applyTextSize } from './kit/textSize.ts';

applyTextSize();
const place = document.getElementById('app');
if (place === null) throw new Error('the page has no place for the game');
render(<App />, place);
