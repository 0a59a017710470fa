/** Image reference without tag and digest, otherwise as it was written: `registry.corp:5000/shop/web:1.2@sha256:…` → `registry.corp:5000/shop/web`. */
export function repositoryOf(imageName: string): string {
  const named = imageName.replace(/@sha256:[0-9a-f]+$/, '');
  if (/^sha256:/.test(named)) return named.slice(0, 'sha256:'.length + 12);
  const colon = named.lastIndexOf(':');
  return colon > named.lastIndexOf('/') ? named.slice(0, colon) : named;
}
