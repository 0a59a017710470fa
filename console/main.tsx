import { render } from 'preact';
import './style/colours.css';
import './style/base.css';
import './style/frame.css';
import './style/parts.css';
import './style/pages.css';
import './style/workload.css';
import './theme.js';
import { Console } from './console.js';
import { askWho } from './session.js';

render(<Console />, document.getElementById('console')!);
void askWho();
