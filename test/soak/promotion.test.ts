import t from 'tap';
import { promote } from '../support/promote.js';

t.test('what was learned on staging is silent in production for ten minutes, and everything else is told', { timeout: 15 * 60_000 }, t =>
  promote(t, 600_000),
);
