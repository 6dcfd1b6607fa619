import type { Withheld } from '@handslag/contracts/withheld';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Words } from '../../i18n/words.tsx';
import { myPageTexts as texts } from '../../i18n/spoken/my-page.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { signInAddress } from '../sign-in/sign-in-address.ts';
import { mySigningsQuery } from '../signing/signing-queries.ts';
import { myErrandsQuery } from './errands-query.ts';
import { myDraftsQuery } from './my-queries.ts';

/** E-services in which there is something that takes a surer e-legitimation to see, whatever list it belongs in. */
export function WithheldList() {
  const drafts = useQuery({ ...myDraftsQuery, select: ({ withheld }) => withheld }).data;
  const signings = useQuery({ ...mySigningsQuery, select: ({ withheld }) => withheld }).data;
  const ongoing = useInfiniteQuery(myErrandsQuery('ongoing')).data?.pages;
  const closed = useInfiniteQuery(myErrandsQuery('closed')).data?.pages;
  const errands = [...(ongoing ?? []), ...(closed ?? [])].flatMap(({ withheld }) => withheld);
  const services = eachOnce([...(drafts ?? []), ...(signings ?? []), ...errands]);
  if (services.length === 0) return null;
  return (
    <section>
      <h2>{texts.withheldTitle}</h2>
      <p>{texts.withheldLead}</p>
      <ul className="my-cards">
        {services.map(({ key, name }) => (
          <li key={key} className="my-card">
            <div className="my-card-words">
              <h3>
                <Words text={name} />
              </h3>
            </div>
            <ButtonLink
              to={signInAddress('/min-sida', key, 'niva')}
              look="secondary"
              className="button-small"
            >
              {texts.withheldLink}
              <span className="visually-hidden">
                : <Words text={name} />
              </span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function eachOnce(services: readonly Withheld[]): Withheld[] {
  return [...new Map(services.map((service) => [service.key, service])).values()];
}
