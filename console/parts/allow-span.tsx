import { say } from '../words.js';

const spans = ['1d', '7d', '30d', 'good'] as const;

/** For how long something is allowed (`until`), and whether only for the image that runs now (`image`). */
export function AllowSpan() {
  return (
    <>
      <label>
        {say('allow.until')}
        <select name="until">
          {spans.map(one => (
            <option key={one} value={one} selected={one === '7d'}>
              {say(`allow.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input type="checkbox" name="image" /> {say('allow.image')}
      </label>
    </>
  );
}
