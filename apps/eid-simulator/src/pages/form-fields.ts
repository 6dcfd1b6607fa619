import { html, type Html } from './html.ts';

export interface Choice {
  value: string;
  label: string;
}

/** Who to be, from a list. */
export function personField(
  choices: readonly Choice[],
  { chosen, problem }: { chosen?: string | undefined; problem?: string | undefined },
): Html {
  const options = choices.map(({ value, label }) =>
    value === chosen
      ? html`<option value="${value}" selected>${label}</option>`
      : html`<option value="${value}">${label}</option>`,
  );
  return html`<div class="field">
    <label for="person">Vem är du?</label>
    ${problem === undefined ? undefined : html`<p class="wrong" id="person-wrong">${problem}</p>`}
    <select id="person" name="person" ${problem === undefined ? undefined : describedBy('person-wrong')}>
      ${options}
    </select>
  </div>`;
}

/** The code that only the person knows. */
export function codeField(problem: string | undefined): Html {
  return html`<div class="field">
    <label for="code">Säkerhetskod</label>
    <p class="hint" id="code-hint">Sex siffror, vilka som helst. 000000 är fel kod.</p>
    ${problem === undefined ? undefined : html`<p class="wrong" id="code-wrong">${problem}</p>`}
    <input
      type="password"
      id="code"
      name="code"
      inputmode="numeric"
      maxlength="6"
      autocomplete="off"
      ${
        problem === undefined
          ? html`aria-describedby="code-hint"`
          : html`${describedBy('code-wrong code-hint')} autofocus`
      }
    />
  </div>`;
}

/** The text of a code to scan, pasted. */
export function qrTextField(problem: string | undefined): Html {
  return html`<div class="field">
    <label for="qr">QR-kodens text</label>
    ${problem === undefined ? undefined : html`<p class="wrong" id="qr-wrong">${problem}</p>`}
    <textarea
      id="qr"
      name="qr"
      rows="3"
      spellcheck="false"
      ${problem === undefined ? undefined : html`${describedBy('qr-wrong')} autofocus`}
    ></textarea>
  </div>`;
}

const describedBy = (ids: string): Html => html`aria-invalid="true" aria-describedby="${ids}"`;
