import { render } from 'preact';
import '../../components/prose.css';
import { Prose } from '../../components/prose.tsx';
import editorial from '../../docs/editorial.md?raw';

render(<Prose markdown={editorial} />, document.body);
document.title = document.querySelector('h1')?.textContent ?? document.title;
