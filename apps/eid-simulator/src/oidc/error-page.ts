import type { KoaContextWithOIDC } from 'oidc-provider';
import { html } from '../pages/html.ts';
import { pageHeaders, renderPage } from '../pages/page.ts';

/** What a person sees when a sign-in cannot go on. */
export function showError(
  ctx: KoaContextWithOIDC,
  { error, error_description: description }: { error: string; error_description?: string | undefined },
): void {
  const text = html`<p>Gå tillbaka och börja om. (${error}${description ? `: ${description}` : ''})</p>`;
  ctx.set(pageHeaders);
  ctx.body = renderPage('Inloggningen kunde inte fortsätta', text);
}
