// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { settingsTexts } from '../../i18n/sv/settings.ts';
import { readLogo } from './read-logo.ts';

const svg = (inside: string, attributes = 'viewBox="0 0 48 48"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const { logoRefused } = settingsTexts;

describe('readLogo', () => {
  it('takes over the shapes as one path, whatever they are drawn with', () => {
    const read = readLogo(
      svg(
        '<title>Vapen</title><defs><linearGradient id="a"/></defs><style>.a{fill:red}</style>' +
          '<g fill="#123"><path d="M0 0h4v4Z"/><rect x="1" y="2" width="3" height="4"/></g>' +
          '<circle cx="5" cy="5" r="2"/><polygon points="0,0 4,0 4,4"/>',
      ),
    );
    expect(read).toEqual({
      parts: 4,
      logo: {
        viewBox: '0 0 48 48',
        path: 'M0 0h4v4Z M1 2h3v4h-3Z M3 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z M0,0 4,0 4,4Z',
      },
    });
  });

  it('keeps a later path where it was though it begins relatively', () => {
    const read = readLogo(svg('<path d="M9 9h1"/><path d="m2-3 4 5z"/><path d="m1,1z"/>'));
    expect(read).toMatchObject({ logo: { path: 'M9 9h1 M2 -3 l4 5z M1 1 z' } });
  });

  it('reads the size where there is no view box', () => {
    const read = readLogo(svg('<path d="M0 0h1"/>', 'width="20px" height="30"'));
    expect(read).toMatchObject({ logo: { viewBox: '0 0 20 30' } });
  });

  it.each([
    ['no picture', 'hej', logoRefused['not-svg']],
    ['a page', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', logoRefused['not-svg']],
    ['nothing', svg(''), logoRefused.nothing],
    ['a script', svg('<script>alert(1)</script><path d="M0 0h1"/>'), logoRefused.element('script')],
    ['a picture in it', svg('<image href="https://ond.example/a.png"/>'), logoRefused.element('image')],
    ['text', svg('<text>Norrvik</text>'), logoRefused.element('text')],
    ['a page in it', svg('<foreignObject/>'), logoRefused.element('foreignObject')],
    ['moved shapes', svg('<g transform="scale(2)"><path d="M0 0h1"/></g>'), logoRefused.transform],
    ['lines only', svg('<path fill="none" stroke="#000" d="M0 0h1"/>'), logoRefused.lines],
    ['commands that are none', svg('<path d="M0 0 url(x)"/>'), logoRefused['not-svg']],
    ['too many points', svg(`<path d="M0 0${'h1'.repeat(11_000)}"/>`), logoRefused['too-large']],
    ['no size', svg('<path d="M0 0h1"/>', ''), logoRefused.size],
  ])('refuses %s with a sentence', (_what, text, refused) => {
    expect(readLogo(text)).toEqual({ refused });
  });
});
