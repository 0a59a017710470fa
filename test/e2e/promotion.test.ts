import t from 'tap';
import { promote } from '../support/promote.js';

t.test('what was learned on staging is silent in production for a minute, and everything else is told', { timeout: 240_000 }, t =>
  promote(t, 60_000),
);
