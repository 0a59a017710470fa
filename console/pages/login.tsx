import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Choice } from '../frame/choice.js';
import { Command } from '../parts/command.js';
import { logIn } from '../session.js';
import { language, languages, say } from '../words.js';

/** Asks for the token, and says where it lies. */
export function Login() {
  const field = useRef<HTMLInputElement>(null);
  const wrong = useSignal('');
  const submit = async (event: Event) => {
    event.preventDefault();
    wrong.value = '';
    try {
      if (!(await logIn(field.current!.value.trim()))) wrong.value = say('login.wrong');
    } catch {
      wrong.value = say('frame.lost');
    }
  };
  return (
    <main id="main" class="login">
      <h1>knowngood</h1>
      <p>{say('login.why')}</p>
      <form onSubmit={submit}>
        <label>
          {say('login.token')}
          {/* biome-ignore lint/a11y/noAutofocus: there is nothing else to do on this page. */}
          <input ref={field} type="password" name="token" autocomplete="current-password" required autoFocus />
        </label>
        <button type="submit" class="main">
          {say('login.go')}
        </button>
      </form>
      {wrong.value !== '' && (
        <p class="problem" role="alert">
          {wrong.value}
        </p>
      )}
      <p class="quiet">{say('login.where')}</p>
      <Command text="cat .knowngood/token" />
      <p class="quiet">{say('login.kept')}</p>
      <Choice label={say('frame.language')} of={language} choices={languages} text={one => (one === 'zh' ? '简体中文' : 'English')} named />
    </main>
  );
}
