import { Header } from './frame/header.js';
import { Alerts } from './pages/alerts/alerts.js';
import { Ask } from './pages/ask/ask.js';
import { Audit } from './pages/audit/audit.js';
import { Hosts } from './pages/hosts/hosts.js';
import { Incidents } from './pages/incidents/incidents.js';
import { OneIncident } from './pages/incidents/one-incident.js';
import { Login } from './pages/login.js';
import { EastWest } from './pages/map/map.js';
import { TalksTo } from './pages/map/one-workload.js';
import { Missing } from './pages/missing.js';
import { Overview } from './pages/overview/overview.js';
import { Recycles } from './pages/recycles/recycles.js';
import { Tokens } from './pages/tokens/tokens.js';
import { Workload } from './pages/workload/workload.js';
import { Workloads } from './pages/workloads/workloads.js';
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
    case 'incidents':
      return parts[0] ? <OneIncident key={parts[0]} id={parts[0]} /> : <Incidents />;
    case 'audit':
      return <Audit />;
    case 'tokens':
      return <Tokens />;
    case 'workloads':
      return parts[0] ? <Workload key={parts[0]} name={parts[0]} tab={parts[1]} /> : <Workloads group={undefined} />;
    case 'map':
      return parts[0] ? <TalksTo key={parts[0]} workload={parts[0]} /> : <EastWest />;
    case 'find':
      return <Workloads group={parts[0]} />;
    case 'ask':
      return <Ask cause={parts[0]} />;
    case 'recycles':
      return <Recycles key={parts[0]} order={parts[0]} />;
    case 'hosts':
      return <Hosts />;
    default:
      return <Missing />;
  }
}
