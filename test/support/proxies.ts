/** What a machine behind a proxy needs to reach its package archives. */
export function proxies(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => /_proxy$|^NODE_EXTRA_CA_CERTS$/i.test(entry[0])),
  );
}
