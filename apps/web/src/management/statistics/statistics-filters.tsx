import type { ServiceStatistics } from '@handslag/contracts/statistics';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { inWords } from '../../i18n/language.ts';
import { statisticsTexts as texts } from '../../i18n/sv/statistics.ts';
import { Button } from '../../ui/button.tsx';
import { chosenToAddress, type Chosen } from './statistics-address.ts';

/** The months of the last six years, newest first: a field for months is a bare text field in some browsers. */
function monthNames(now: Date, also: readonly string[]): string[] {
  const months = Array.from({ length: 72 }, (_, back) => {
    const day = new Date(Date.UTC(now.getFullYear(), now.getMonth() - back, 15));
    return day.toISOString().slice(0, 7);
  });
  return [...new Set([...months, ...also])].sort().toReversed();
}

/** Which months, and which service. */
export function StatisticsFilters({
  chosen,
  services,
  wrong,
}: {
  chosen: Chosen;
  services: readonly ServiceStatistics[];
  wrong: string | null;
}) {
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const months = monthNames(new Date(), [chosen.from, chosen.to]);
  const go = () => {
    if (form.current === null) return;
    const typed = new FormData(form.current);
    const value = (name: string) => String(typed.get(name) ?? '');
    void navigate(chosenToAddress({ from: value('from'), to: value('to'), eService: value('eService') }));
  };
  return (
    <form
      ref={form}
      className="admin-filters"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      {(['from', 'to'] as const).map((edge) => (
        <div className="field" key={edge}>
          <label className="field-label" htmlFor={`statistics-${edge}`}>
            {texts[edge]}
          </label>
          <select
            id={`statistics-${edge}`}
            name={edge}
            className="input"
            defaultValue={chosen[edge]}
            aria-invalid={(edge === 'to' && wrong !== null) || undefined}
            aria-describedby={edge === 'to' && wrong !== null ? 'statistics-wrong' : undefined}
          >
            {months.map((month) => (
              <option key={month} value={month}>
                {texts.month(month)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div className="field">
        <label className="field-label" htmlFor="statistics-service">
          {texts.eService}
        </label>
        <select
          id="statistics-service"
          name="eService"
          className="input"
          key={services.length}
          defaultValue={chosen.eService}
        >
          <option value="">{texts.all}</option>
          {chosen.eService !== '' && !services.some(({ key }) => key === chosen.eService) && (
            <option value={chosen.eService}>{chosen.eService}</option>
          )}
          {services.map(({ key, name }) => (
            <option key={key} value={key}>
              {inWords(name)}
            </option>
          ))}
        </select>
      </div>
      <Button type="submit" look="secondary">
        {texts.show}
      </Button>
      {wrong !== null && (
        <p className="field-error" id="statistics-wrong" role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
}
