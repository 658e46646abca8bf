import { defineContentScript } from 'wxt/utils/define-content-script';
import { runGate } from './run-gate.ts';
import './style.css';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  // Frames that a page writes itself have no address of their own: comment widgets among them.
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // A message that the page itself would hear; the event that ends a former copy does without.
  noScriptStartedPostMessage: true,
  main: (ctx) => runGate(ctx),
});
