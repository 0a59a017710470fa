import { Header } from './frame/header.js';
import { Alerts } from './pages/alerts/alerts.js';
import { Login } from './pages/login.js';
import { Missing } from './pages/missing.js';
import { Overview } from './pages/overview/overview.js';
import { route } from './route.js';
import { who } from './session.js';

/** The whole of it: who is not logged in is asked to, at whatever address; afterwards the address holds. */
export function Console() {
  if (who.value === 'unknown') return null;
  if (who.value === 'nobody') return <Login />;
  return (
    <>
      <Header />
      <Page />
    </>
  );
}

function Page() {
  const [page = 'overview', ...parts] = route.value;
  switch (page) {
    case 'overview':
      return <Overview />;
    case 'alerts':
      return <Alerts id={parts[0]} />;
    default:
      return <Missing />;
  }
}
