import { sampleMunicipalities } from '@handslag/samples/municipalities';
import { describe, expect, it } from 'vitest';
import { mailText } from './mail-text.ts';
import { sv } from './mail-words/sv.ts';
import type { NoticeTemplate } from './notice.ts';

const facts = {
  registrationNumber: 'NV-2026-00017',
  errandId: '0e3bd5d2-1a8a-4c09-9f0c-0d8d3c2e9a11',
  receivedAt: '2026-11-23T10:00:00Z',
  signedIn: true,
  dueOn: '2026-12-14',
  deleteOn: '2026-12-14T10:00:00Z',
  token: 'dHJvZGRl',
  lapsesOn: '2026-12-14',
  signingId: '5a0f6f0e-8a4e-4a0e-9d0e-2f6a8f6e1a11',
  page: '/e-tjanster/bygglov',
  problem: 'Knappen syns inte.',
  email: 'tolvan@example.se',
};
const templates = Object.keys(sv.wordings) as NoticeTemplate[];

const plain = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');

for (const { name, slug, settings } of sampleMunicipalities)
  describe(`a mail from ${name}`, () => {
    const sender = { name, address: `https://${slug}.example`, ...settings };

    it.each(templates)('%s says the same as HTML as in plain text', (template) => {
      const { subject, text, html } = mailText(template, facts, sender);
      const shown = plain(html);
      for (const line of [subject, ...text.split('\n')]) {
        const words = line.trim().replace(/:$/, '');
        if (words !== '') expect(shown).toContain(words);
      }
      expect(html).toContain('<html lang="sv"');
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toContain(settings.brandColour);
    });

    it.each(templates)('%s fetches nothing and leads nowhere but to the portal', (template) => {
      const { html } = mailText(template, facts, sender);
      expect(html).not.toMatch(
        /<(img|link|script|iframe|object|video|table|form|input)\b|url\(|@import|\bsrc=/i,
      );
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to ?? '');
      for (const to of links) expect(to).toMatch(new RegExp(`^(tel:|mailto:|${sender.address}/[^?#]*$)`));
    });
  });

describe.each([
  ['en', /^Hello!/],
  ['fi', /^Hei!/],
] as const)('a mail in %s', (language, hello) => {
  const [{ name, settings }] = sampleMunicipalities as [(typeof sampleMunicipalities)[number]];
  const sender = { name, address: 'https://norrvik.example', ...settings };

  it.each(templates)('%s is in one language, with the same facts and ways', (template) => {
    const own = { received: { sv: 'Egna ord på svenska' }, updated: { sv: 'Egna ord på svenska' } };
    const { subject, text, html } = mailText(template, facts, sender, own, language);
    const swedish = mailText(template, facts, sender);
    const linksIn = (words: string) => words.match(/https:\/\/\S+/g);
    expect(subject).not.toBe(swedish.subject);
    expect(text).toMatch(hello);
    expect(text.replaceAll(/https:\S+/g, '')).not.toMatch(/ärende|svenska|underskri|Logga in/);
    expect(linksIn(text)).toEqual(linksIn(swedish.text));
    expect(html).toContain(`<html lang="${language}"`);
  });
});

const [norrvik] = sampleMunicipalities;
const from = { name: 'Norrvik', address: 'https://norrvik.example', ...norrvik!.settings };

it('takes what a person has written as words and never as marks or links', () => {
  const problem = '<img src=x onerror=alert(1)> "Läs"\nhttps://elsewhere.example/';
  const { html } = mailText('accessibility-reported', { ...facts, problem }, from);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;Läs&quot;');
  expect(html).not.toContain('href="https://elsewhere');
});

it('has words on the button that can be read on any colour', () => {
  const on = (brandColour: string) =>
    /<a href="https[^>]*color:(#\w+);font-weight/.exec(
      mailText('errand-updated', facts, { ...from, brandColour }).html,
    )?.[1];
  expect([on('#0c4a78'), on('#ffd94d'), on('#777777'), on('#000000')]).toEqual([
    '#ffffff',
    '#000000',
    '#000000',
    '#ffffff',
  ]);
});
