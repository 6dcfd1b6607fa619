import '../paper-forms/paper-forms.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { accessibilityReportTexts } from '../../i18n/spoken/accessibility.ts';
import { chromeTexts } from '../../i18n/spoken/chrome.ts';
import { siteMapTexts as texts } from '../../i18n/spoken/site-map.ts';
import { Words } from '../../i18n/words.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PartNotFetched } from '../chrome/not-fetched.tsx';
import { byName } from '../start/by-name.ts';
import { eServicesQuery } from '../start/e-services-queries.ts';

type Links = readonly (readonly [address: string, words: ReactNode])[];

/** Asked for when the page is drawn: the words change with the language. */
const yours = (): Links => [
  ['/min-sida', texts.myPage],
  ['/min-sida/uppgifter', texts.myData],
  ['/folj-arende', texts.follow],
  ['/kontrollera-kvittens', chromeTexts.verify],
  ['/logga-in', texts.signIn],
];
const help = (): Links => [
  ['/fragor-och-svar', chromeTexts.questions],
  ['/hjalp-med-inloggning', chromeTexts.signInHelp],
  ['/om-e-legitimation', texts.aboutEid],
  ['/testa-e-legitimation', chromeTexts.testEid],
];
const about = (): Links => [
  ['/personuppgifter', chromeTexts.personalData],
  ['/tillganglighet', chromeTexts.accessibility],
  ['/tillganglighet/rapportera', accessibilityReportTexts.title],
];

/** Every page one can go to, with every service. */
export function SiteMapPage() {
  const { data, error } = useQuery(eServicesQuery);
  return (
    <div className="page flow">
      <PageHeading title={[texts.title]} lead={texts.lead}>
        {texts.title}
      </PageHeading>
      <section className="flow">
        <h2>{texts.services}</h2>
        {error !== null && <PartNotFetched error={error} />}
        {data === undefined && error === null && <Skeleton label={texts.loading} lines={6} />}
        <LinkList
          links={[
            ['/', texts.start],
            ...byName(data ?? []).map(
              ({ key, name }) => [`/e-tjanster/${key}`, <Words key={key} text={name} />] as const,
            ),
            ['/blanketter', chromeTexts.paperForms],
          ]}
        />
      </section>
      <Part title={texts.yours} links={yours()} />
      <Part title={texts.help} links={help()} />
      <Part title={texts.about} links={about()} />
    </div>
  );
}

function Part({ title, links }: { title: string; links: Links }) {
  return (
    <section className="flow">
      <h2>{title}</h2>
      <LinkList links={links} />
    </section>
  );
}

function LinkList({ links }: { links: Links }) {
  return (
    <ul className="paper-forms-list">
      {links.map(([address, words]) => (
        <li key={address}>
          <Link to={address}>{words}</Link>
        </li>
      ))}
    </ul>
  );
}
