import type { EServiceListing } from '@handslag/contracts/e-services';
import { Link } from 'react-router';
import { compareWords } from '../../i18n/format.ts';
import { Words } from '../../i18n/words.tsx';
import { startTexts as texts } from '../../i18n/spoken/start.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SwedishOnly } from '../../ui/swedish-only.tsx';
import { byName } from './by-name.ts';
import { Category, categoryInWords } from './category.tsx';

type Services = readonly EServiceListing[];

/** All services under their subjects, subjects and services in alphabetical order with "Övrigt" last. */
export function ServicesByCategory({ services }: { services: Services }) {
  if (services.length === 0) return <p>{texts.empty}</p>;
  const categories = [...Map.groupBy(services, ({ category }) => category)].sort(([a], [b]) =>
    compareWords(order(a), order(b)),
  );
  return (
    <div className="services">
      <nav className="services-subjects" aria-label={texts.categories}>
        <h2>{texts.categories}</h2>
        <ul>
          {categories.map(([category]) => (
            <li key={category}>
              <a href={`#${idOf(category)}`}>
                <Category name={category} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="services-categories">
        <SwedishOnly texts={services.flatMap(({ name, summary }) => [name, summary])} />
        {categories.map(([category, inCategory]) => (
          <section key={category} aria-labelledby={idOf(category)}>
            <h2 id={idOf(category)} tabIndex={-1}>
              <Category name={category} />
            </h2>
            <ServiceCards services={byName(inCategory)} level={3} />
          </section>
        ))}
      </div>
    </div>
  );
}

/** What a search found. */
export function ServicesFound({
  services,
  words,
  onClear,
}: {
  services: Services;
  words: string;
  onClear: () => void;
}) {
  return (
    <section className="services-found">
      <h2>{services.length === 0 ? texts.nothingTitle(words) : texts.found(services.length, words)}</h2>
      {services.length === 0 && <p>{texts.nothing}</p>}
      {services.length > 0 && <ServiceCards services={services} level={3} />}
      <Button look="secondary" onClick={onClear}>
        {texts.showAll}
      </Button>
    </section>
  );
}

function ServiceCards({ services, level }: { services: Services; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const { operatingMessages } = useMunicipality();
  const disturbed = new Set(operatingMessages.flatMap(({ services: keys = [] }) => keys));
  return (
    <ul className="service-cards">
      {services.map((service) => (
        <li key={service.key} className="service-card">
          <Heading className="service-card-name">
            <Link to={`/e-tjanster/${service.key}`}>
              <Words text={service.name} />
            </Link>
          </Heading>
          <p>
            <Words text={service.summary} />
          </p>
          <p className="service-card-facts">
            {service.closed ? (
              <span className="service-card-closed">
                <Icon name="warning" />
                {texts.closed}
              </span>
            ) : (
              <>
                {disturbed.has(service.key) && (
                  <span className="service-card-closed">
                    <Icon name="warning" />
                    {texts.disturbed}
                  </span>
                )}
                <span>
                  <Icon name="clock" />
                  {texts.minutes(service.minutesToComplete)}
                </span>
                <span>
                  <Icon name={service.login === 'required' ? 'lock' : 'person'} />
                  {texts.login[service.login]}
                </span>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

const order = (category: string): string => (category === 'Övrigt' ? '\uffff' : categoryInWords(category));
const idOf = (category: string): string =>
  category
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-');
