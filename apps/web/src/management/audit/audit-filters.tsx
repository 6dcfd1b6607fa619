import { AuditAction, type AuditFilter } from '@handslag/contracts/audit';
import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { auditActions, auditTexts as texts } from '../../i18n/sv/audit.ts';
import { Button } from '../../ui/button.tsx';
import { filterToAddress } from './audit-address.ts';

const actions = [...AuditAction.options].sort((one, other) =>
  auditActions[one].localeCompare(auditActions[other], 'sv'),
);

/** Whom, what and when to look for. */
export function AuditFilters({
  filter,
  staff,
}: {
  filter: AuditFilter;
  staff: readonly { id: string; name: string }[];
}) {
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const go = () => {
    if (form.current === null) return;
    const typed = [...new FormData(form.current)].map(([key, value]) => [key, String(value).trim()]);
    void navigate(filterToAddress(Object.fromEntries(typed) as Record<string, string>));
  };
  // The account stands in the address before its name has come.
  const chosen = filter.staff !== undefined && !staff.some(({ id }) => id === filter.staff);
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
      <div className="field">
        <label className="field-label" htmlFor="audit-object">
          {texts.object}
        </label>
        <input
          id="audit-object"
          name="object"
          className="input"
          type="search"
          autoComplete="off"
          maxLength={200}
          defaultValue={filter.object ?? ''}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor="audit-staff">
          {texts.staff}
        </label>
        <select
          id="audit-staff"
          name="staff"
          className="input"
          key={staff.length}
          defaultValue={filter.staff ?? ''}
        >
          <option value="">{texts.everyone}</option>
          {chosen && <option value={filter.staff}>…</option>}
          {staff.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label className="field-label" htmlFor="audit-action">
          {texts.action}
        </label>
        <select id="audit-action" name="action" className="input" defaultValue={filter.action ?? ''}>
          <option value="">{texts.allActions}</option>
          {actions.map((action) => (
            <option key={action} value={action}>
              {auditActions[action]}
            </option>
          ))}
        </select>
      </div>
      {(['from', 'to'] as const).map((edge) => (
        <div className="field" key={edge}>
          <label className="field-label" htmlFor={`audit-${edge}`}>
            {texts[edge]}
          </label>
          <input
            id={`audit-${edge}`}
            name={edge}
            className="input"
            type="date"
            defaultValue={filter[edge] ?? ''}
          />
        </div>
      ))}
      <Button type="submit" look="secondary">
        {texts.search}
      </Button>
      {Object.keys(filter).length > 0 && (
        <Link className="filter-clear" to="?">
          {texts.clear}
        </Link>
      )}
    </form>
  );
}
