import { defineContentScript } from 'wxt/utils/define-content-script';
import { runPage } from './run-page.ts';
import './style.css';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  runAt: 'document_idle',
  main: (ctx) => runPage(ctx),
});
