import { exportException } from '../../profiles/document/exception-document.js';
import { allow } from '../../profiles/edit.js';
import { withoutExceptions } from '../../profiles/exception.js';
import type { Entry } from '../../profiles/profile.js';
import { exceptionsNamed, exceptionView } from '../exceptions.js';
import { exceptionShape } from './answers/entry.js';
import { exceptionDocumentShape, permanentShape, removedExceptionShape } from './answers/profile.js';
import { profileOf } from './routes-workloads.js';
import { type Api, askedBy, granted, jsonBody, route } from './routing.js';
import { exceptionsQuery, idParam, listOf, removeExceptionsBody } from './schema.js';
import type { Services } from './services.js';

const list = route(
  { method: 'get', path: '/exceptions', summary: 'Exceptions over profiles', request: { query: exceptionsQuery } },
  listOf(exceptionShape),
);
const document = route(
  { method: 'get', path: '/exceptions/{id}/document', summary: 'An exception as YAML', request: { params: idParam } },
  listOf(exceptionDocumentShape),
);
const permanent = route(
  {
    method: 'get',
    path: '/exceptions/{id}/permanent',
    summary: 'The documents of the profiles as they are, and with the lines of the exception',
    request: { params: idParam },
  },
  listOf(permanentShape),
);
const remove = route(
  { method: 'post', path: '/exceptions/remove', summary: 'Take exceptions away', request: jsonBody(removeExceptionsBody) },
  listOf(removedExceptionShape),
);

export function exceptionRoutes(api: Api, services: Services): void {
  const { store, views, now } = services;
  const named = (words: readonly string[]) => granted(exceptionsNamed(store.all(), words));

  api.openapi(list, c => {
    const { workload } = c.req.valid('query');
    const profiles = workload === undefined ? store.all() : workload.map(one => profileOf(services, one));
    const items = profiles.flatMap(profile => (profile.exceptions ?? []).map(exception => exceptionView({ profile, exception }, now())));
    return c.json({ items } as never, 200);
  });

  api.openapi(document, c => {
    const items = named([c.req.valid('param').id]).map(({ profile: { workload, revision }, exception }) => ({
      workload,
      exception: exception.id,
      revision,
      yaml: exportException(workload, exception),
    }));
    return c.json({ items } as never, 200);
  });

  api.openapi(permanent, c => {
    const items = named([c.req.valid('param').id]).map(({ profile, exception }) => {
      const stamp = { by: '', at: profile.updatedAt, why: '' };
      const made = allow(profile, exception.entries.map(forGood), [], stamp);
      const { workload, revision } = profile;
      return { workload, exception: exception.id, revision, from: views.document(profile).yaml, to: views.document(made).yaml };
    });
    return c.json({ items } as never, 200);
  });

  api.openapi(remove, async c => {
    const { exceptions: words, ...rest } = c.req.valid('json');
    const asked = askedBy(c, rest, `exception ${words.join(' ')} removed`);
    const items = [];
    for (const { profile, exception } of named(words)) {
      const { workload } = profile;
      const stamp = { by: asked.by, why: asked.why, at: new Date(now()).toISOString() };
      const { after } = granted(await store.change(workload, asked, one => withoutExceptions(one, [exception.id], stamp)));
      items.push({ exception: exception.id, workload, revision: after.revision });
    }
    return c.json({ items } as never, 200);
  });
}

function forGood({ expiresAt: _expiresAt, ...entry }: Entry): Entry {
  return entry as Entry;
}
