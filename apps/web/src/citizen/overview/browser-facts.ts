import { supportTexts as texts } from '../../i18n/spoken/support.ts';

const browsers = [
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Version', 'Safari'],
] as const;
const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS X', 'CrOS', 'Linux'];

/** Browser, system and window in words, and nothing else: exactly what is sent where someone agrees to tell. */
export function browserFacts(agent = navigator.userAgent): string[] {
  const browser = browsers.find(([mark]) => agent.includes(`${mark}/`));
  const version = browser && new RegExp(`${browser[0]}/(\\d+)`).exec(agent)?.[1];
  const system = systems.find((name) => agent.includes(name));
  return [
    browser ? `${browser[1]} ${version ?? ''}`.trim() : texts.otherBrowser,
    system ?? texts.otherSystem,
    texts.window(window.innerWidth, window.innerHeight),
  ];
}
