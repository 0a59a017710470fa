import { language, say } from '../words.js';

const parts = 4;
const twoDaysMs = 2 * 86_400_000;

/** The times under lanes: of a day or two by the clock, of more by the day. `now` where it reaches to now. */
export function Axis({ begin, end }: { readonly begin: number; readonly end: number }) {
  const locale = language.value === 'zh' ? 'zh-CN' : 'en-GB';
  const isShort = end - begin <= twoDaysMs;
  const format = new Intl.DateTimeFormat(locale, isShort ? { hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short' });
  const times = Array.from({ length: parts }, (_, part) => begin + ((end - begin) * part) / parts);
  const isNow = Math.abs(Date.now() - end) < 60_000;
  return (
    <li class="axis" aria-hidden="true">
      <span />
      <span class="axis-times">
        {times.map(time => (
          <span key={time}>{format.format(time)}</span>
        ))}
        <span>{isNow ? say('time.now') : format.format(end)}</span>
      </span>
    </li>
  );
}
