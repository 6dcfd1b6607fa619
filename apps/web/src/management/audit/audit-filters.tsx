import { AuditAction, type AuditFilter } from '@handslag/contracts/audit';
import { Link, useNavigate } from 'react-router';
import { auditActions, auditTexts as texts } from '../../i18n/sv/audit.ts';
import { FilterForm, FilterInput, FilterSelect } from '../written/filter-form.tsx';
import { filterToAddress } from './audit-address.ts';

const actions = [...AuditAction.options]
  .sort((one, other) => auditActions[one].localeCompare(auditActions[other], 'sv'))
  .map((action) => ({ value: action, label: auditActions[action] }));

/** Whom, what and when to look for. */
export function AuditFilters({
  filter,
  staff,
}: {
  filter: AuditFilter;
  staff: readonly { id: string; name: string }[];
}) {
  const navigate = useNavigate();
  return (
    <FilterForm
      submit={texts.search}
      onAsk={(asked) => void navigate(filterToAddress(asked))}
      after={
        Object.keys(filter).length > 0 && (
          <Link className="filter-clear" to="?">
            {texts.clear}
          </Link>
        )
      }
    >
      <FilterInput
        id="audit-object"
        name="object"
        label={texts.object}
        type="search"
        value={filter.object ?? ''}
      />
      <FilterSelect
        id="audit-staff"
        name="staff"
        label={texts.staff}
        value={filter.staff ?? ''}
        choices={[
          { value: '', label: texts.everyone },
          ...staff.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <FilterSelect
        id="audit-action"
        name="action"
        label={texts.action}
        value={filter.action ?? ''}
        choices={[{ value: '', label: texts.allActions }, ...actions]}
      />
      {(['from', 'to'] as const).map((edge) => (
        <FilterInput
          key={edge}
          id={`audit-${edge}`}
          name={edge}
          label={texts[edge]}
          type="date"
          value={filter[edge] ?? ''}
        />
      ))}
    </FilterForm>
  );
}
