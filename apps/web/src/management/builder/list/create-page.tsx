import { createEServiceEndpoint } from '@handslag/contracts/builder';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { call } from '../../../api/client.ts';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { managementTexts } from '../../../i18n/sv/management.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { builtEServicesQuery, workQuery } from '../builder-queries.ts';

/** A new e-service: its name, and what it begins as. */
export function CreatePage() {
  const copied = new URLSearchParams(useLocation().search).get('kopia') ?? '';
  const services = useQuery(builtEServicesQuery).data?.eServices ?? [];
  const source = services.find(({ key }) => key === copied);
  const [written, setName] = useState<string | null>(null);
  const [from, setFrom] = useState(copied);
  const [mistake, setMistake] = useState(false);
  const name = written ?? (source ? texts.copyName(source.name.sv) : '');
  const navigate = useNavigate();
  const cache = useQueryClient();
  const create = useMutation({
    mutationFn: () =>
      call(createEServiceEndpoint, { body: { name: name.trim(), ...(from === '' ? {} : { copyOf: from }) } }),
    onSuccess: (work) => {
      cache.setQueryData(workQuery(work.key).queryKey, work);
      void cache.invalidateQueries({ queryKey: builtEServicesQuery.queryKey });
      navigate(`/handlaggning/e-tjanster/${work.key}/formular`);
    },
  });
  const send = () => {
    setMistake(name.trim() === '');
    if (name.trim() === '') document.getElementById('new-name')?.focus();
    else create.mutate();
  };
  return (
    <div className="page">
      <Link to="/handlaggning/e-tjanster" className="back-link">
        <Icon name="arrow-left" />
        {texts.back}
      </Link>
      <PageHeading
        title={[texts.makeTitle, texts.title, managementTexts.title]}
        lead={texts.makeLead}
        hasErrors={mistake}
      >
        {texts.makeTitle}
      </PageHeading>
      <form
        className="builder-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className={mistake ? 'field field-invalid' : 'field'}>
          <label className="field-label" htmlFor="new-name">
            {texts.name}
          </label>
          <p className="field-hint" id="new-name-hint">
            {texts.nameHint}
          </p>
          {mistake && (
            <p className="field-error" id="new-name-error">
              {texts.nameMissing}
            </p>
          )}
          <input
            className="input"
            id="new-name"
            autoComplete="off"
            maxLength={120}
            value={name}
            aria-invalid={mistake || undefined}
            aria-describedby={mistake ? 'new-name-error new-name-hint' : 'new-name-hint'}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div className="field">
          <label className="field-label" htmlFor="new-from">
            {texts.startFrom}
          </label>
          <select
            className="input"
            id="new-from"
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          >
            <option value="">{texts.empty}</option>
            {services.map((service) => (
              <option key={service.key} value={service.key}>
                {texts.copyOf(service.name.sv)}
              </option>
            ))}
          </select>
        </div>
        {create.isError && (
          <div role="alert">
            <Notice tone="problem">
              <p>{problemSentence(create.error)}</p>
            </Notice>
          </div>
        )}
        <div className="actions">
          <Button type="submit" busy={create.isPending}>
            {create.isPending ? texts.making : texts.makeNow}
          </Button>
        </div>
      </form>
    </div>
  );
}
