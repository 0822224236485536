import './app/zodWithoutEval.ts';
// First, so that each page's own style has the last word.
import './style/base.css';

import { render } from 'preact';
import { App } from './app/App.tsx';
import { keepPage } from './app/offline.ts';
import { keepTextTrue } from './app/rewritableText.ts';
import { applyTextSize } from './kit/textSize.ts';
import { fetchWords } from './words/index.ts';
import { wishedLanguage } from './words/useWords.ts';

keepTextTrue();
applyTextSize();
const place = document.getElementById('app');
if (place === null) throw new Error('the page has no place for the game');
// No await out here: what the words come in may lean on this very file.
const show = () => render(<App />, place);
fetchWords(wishedLanguage(), ['first']).then(show, show);
keepPage();
