import './my-data.css';
import { exportMyDataPath, printMyDataPath, type MyData } from '@handslag/contracts/privacy';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { addressOf } from '../../api/client.ts';
import { formatCountry, formatDay } from '../../i18n/format.ts';
import { myDataTexts as texts } from '../../i18n/spoken/my-data.ts';
import { ButtonAnchor } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PartNotFetched } from '../chrome/not-fetched.tsx';
import { SignedInOnly } from '../sign-in/signed-in-only.tsx';
import { ContactDetails } from './contact-details.tsx';
import { myDataQuery } from './my-data-queries.ts';
import { NoticeChoices } from './notice-choices.tsx';
import { OpenSessions } from './open-sessions.tsx';

/** What the municipality's e-services know of the one who reads. */
export function MyDataPage() {
  return (
    <SignedInOnly title={texts.signInTitle} lead={texts.signInLead}>
      <Known />
    </SignedInOnly>
  );
}

function Known() {
  const { data, error } = useQuery(myDataQuery);
  return (
    <div className="page">
      <Link to="/min-sida" className="back-link">
        <Icon name="arrow-left" />
        {texts.toMyPage}
      </Link>
      <PageHeading title={[texts.title]} lead={texts.lead}>
        {texts.title}
      </PageHeading>
      {error !== null && data === undefined && <PartNotFetched error={error} />}
      {data === undefined && error === null && <Skeleton label={texts.loading} lines={8} />}
      {data !== undefined && (
        <div className="my-data-parts">
          <Who known={data} />
          <ContactDetails known={data} />
          <NoticeChoices known={data} />
          <OpenSessions sessions={data.sessions} />
          <Kept known={data} />
          <Rights />
        </div>
      )}
    </div>
  );
}

function Who({ known: { name, maskedNumber, country, knownSince } }: { known: MyData }) {
  return (
    <section>
      <h2>{texts.whoTitle}</h2>
      <dl className="my-data-facts">
        <div>
          <dt>{texts.name}</dt>
          <dd>{name}</dd>
        </div>
        {maskedNumber !== null && (
          <div>
            <dt>{texts.number}</dt>
            <dd>{maskedNumber}</dd>
          </div>
        )}
        {country !== null && (
          <div>
            <dt>{texts.country}</dt>
            <dd>{formatCountry(country)}</dd>
          </div>
        )}
        <div>
          <dt>{texts.knownSince}</dt>
          <dd>
            <time dateTime={knownSince}>{formatDay(knownSince)}</time>
          </dd>
        </div>
      </dl>
      <p className="soft">{texts.from}</p>
    </section>
  );
}

function Kept({ known: { drafts, errands } }: { known: MyData }) {
  return (
    <section>
      <h2>{texts.keptTitle}</h2>
      <p>{texts.kept(drafts, errands)}</p>
      <p className="soft">{texts.downloadAbout}</p>
      <div className="actions">
        <ButtonAnchor look="secondary" href={addressOf(printMyDataPath, {})} download>
          <Icon name="download" />
          {texts.downloadPdf}
        </ButtonAnchor>
        <ButtonAnchor look="secondary" href={addressOf(exportMyDataPath, {})} download>
          <Icon name="download" />
          {texts.download}
        </ButtonAnchor>
      </div>
    </section>
  );
}

function Rights() {
  return (
    <section>
      <h2>{texts.rightsTitle}</h2>
      <p>
        {texts.rights} <Link to="/personuppgifter">{texts.rightsLink}</Link>.
      </p>
    </section>
  );
}
