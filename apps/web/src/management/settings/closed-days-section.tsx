import type { MunicipalitySettings } from '@handslag/contracts/municipalities';
import type { ManagedSettings } from '@handslag/contracts/settings';
import { isWorkingDay } from '@handslag/form-engine';
import { useState } from 'react';
import { formatDay } from '../../i18n/format.ts';
import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { Button } from '../../ui/button.tsx';
import { MistakeSummary } from '../written/mistake-summary.tsx';
import { TextPart } from '../written/text-part.tsx';
import { SectionForm } from './section-form.tsx';
import { useSection, type Mistake } from './use-section.ts';

type ClosedDays = NonNullable<MunicipalitySettings['closedDays']>;

function check(day: string, name: string, days: ClosedDays): Mistake[] {
  const about =
    day === ''
      ? texts.closedDayMissing
      : days.some((one) => one.day === day)
        ? texts.closedDayTwice
        : isWorkingDay(day)
          ? null
          : texts.closedDayAlready;
  return [
    ...(about === null ? [] : [{ id: 'closed-day', sentence: about }]),
    ...(name.trim() === '' ? [{ id: 'closed-day-name', sentence: texts.closedDayNameMissing }] : []),
  ];
}

/** Days when nobody works here, besides those that are holidays for all. */
export function ClosedDaysSection({ managed }: { managed: ManagedSettings }) {
  const section = useSection(managed, ['closedDays'], () => []);
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const [occasion, setOccasion] = useState(0);
  const days = section.values.closedDays ?? [];
  const mistakes = occasion === 0 ? [] : check(day, name, days);
  const mistakeOf = (id: string) => mistakes.find((one) => one.id === id)?.sentence;
  const add = () => {
    if (check(day, name, days).length > 0) return setOccasion(occasion + 1);
    const added = [...days, { day, name: name.trim() }].sort((one, other) => (one.day < other.day ? -1 : 1));
    section.set({ closedDays: added });
    setDay('');
    setName('');
    setOccasion(0);
    return document.getElementById('closed-day')?.focus();
  };
  return (
    <SectionForm title={texts.sections.helgdagar} section={section}>
      <p className="admin-note">{texts.closedDaysHint}</p>
      <div className="admin-item">
        <MistakeSummary mistakes={mistakes} occasion={occasion} />
        <div className="admin-pair">
          <TextPart
            id="closed-day"
            type="date"
            label={texts.closedDay}
            mistake={mistakeOf('closed-day')}
            value={day}
            onChange={setDay}
          />
          <TextPart
            id="closed-day-name"
            label={texts.closedDayName}
            hint={texts.closedDayNameHint}
            mistake={mistakeOf('closed-day-name')}
            maxLength={100}
            value={name}
            onChange={setName}
          />
        </div>
        <div>
          <Button look="secondary" onClick={add}>
            {texts.closedDayAdd}
          </Button>
        </div>
      </div>
      {days.length === 0 ? (
        <p>{texts.closedDaysNone}</p>
      ) : (
        <div className="admin-table-box">
          <table className="admin-table">
            <caption className="visually-hidden">{texts.closedDaysTable}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.closedDay}</th>
                <th scope="col">{texts.closedDayName}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {days.map((one) => (
                <tr key={one.day}>
                  <th scope="row">{formatDay(one.day)}</th>
                  <td>{one.name}</td>
                  <td>
                    <Button
                      look="quiet"
                      className="button-small"
                      aria-label={`${texts.remove}: ${formatDay(one.day)}`}
                      onClick={() =>
                        section.set({ closedDays: days.filter((other) => other.day !== one.day) })
                      }
                    >
                      {texts.remove}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </SectionForm>
  );
}
