// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { MarkedText } from './marked-text.tsx';

afterEach(cleanup);
/** What reads the marks is fetched, which a busy machine takes its time for. */
const patient = { timeout: 15_000 };

describe('a text of an author', () => {
  it('without marks is a paragraph at once, whatever it looks like', () => {
    const { container } = render(<MarkedText text={{ sv: '<b>2 * 3</b> & annat' }} />);
    expect(container.innerHTML).toBe('<p class="keep-lines">&lt;b&gt;2 * 3&lt;/b&gt; &amp; annat</p>');
  });

  it('with marks has bold words, a list, and links that leave the form open', async () => {
    const sv = 'Ta med **intyg** från [skolan](https://skola.example).\n\n- ett\n- [ring](tel:0123)';
    const { container } = render(<MarkedText text={{ sv }} />);
    expect(container.textContent).toBe(sv);
    const link = await screen.findByRole('link', { name: 'skolan (öppnas i ny flik)' }, patient);
    expect([link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
      'https://skola.example',
      '_blank',
      'noopener noreferrer',
    ]);
    expect(container.querySelector('strong')?.textContent).toBe('intyg');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['ett', 'ring']);
    expect(screen.getByRole('link', { name: 'ring' }).getAttribute('target')).toBeNull();
  });

  it('can bring no script, no picture and no link to harm with it', async () => {
    const sv = '**<img src=x onerror=alert(1)>** [se](javascript:alert(1)) <script>alert(1)</script>';
    const { container } = render(<MarkedText text={{ sv }} />);
    await screen.findByText('<img src=x onerror=alert(1)>', { selector: 'strong' }, patient);
    expect(container.querySelector('a, img, script')).toBeNull();
  });
});
