import './app/zodWithoutEval.ts';
// First, so that each page's own style has the last word.
import './style/base.css';

import { render } from 'preact';
import { App, looksHere } from './app/App.tsx';
import { keepPage } from './app/keptPage/offline.ts';
import { keepTextTrue } from './app/rewritableText.ts';
import { keepFocusSeen } from './kit/keepFocusSeen.ts';
import { applyTextSize } from './kit/textSize.ts';
import { watchPresses } from './link/presses.ts';
import { fetchWords } from './words/index.ts';
import { wishedLanguage } from './words/useWords.ts';

keepTextTrue();
applyTextSize();
keepFocusSeen();
watchPresses(window);
const place = document.getElementById('app');
if (place === null) throw new Error('the page has no place for the game');
/** Milliseconds after which a page that got no words is asked for anew. */
const AGAIN = 5000;
// No await out here: what the words come in may lean on this very file.
fetchWords(wishedLanguage(looksHere()), ['first']).then(
  () => render(<App />, place),
  () => setTimeout(() => location.reload(), AGAIN),
);
keepPage();
