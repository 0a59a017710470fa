// Imported first and written for old versions too, so that they say what is wrong instead of failing on syntax.
const least = [20, 19];

/** Why this Node.js version will not do, or undefined. `version` like `20.19.2`. */
export function tooOld(version) {
  const parts = version.split('.').map(Number);
  const enough = parts[0] > least[0] || (parts[0] === least[0] && parts[1] >= least[1]);
  return enough
    ? undefined
    : `knowngood needs Node.js ${least.join('.')} or newer, and this is ${version}; on Debian: apt-get install nodejs npm`;
}
