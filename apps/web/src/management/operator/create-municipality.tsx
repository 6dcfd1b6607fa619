import { createMunicipalityEndpoint, type NewMunicipality } from '@handslag/contracts/installation';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem, isProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { operatorTexts as texts } from '../../i18n/sv/operator.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { MistakeSummary } from '../written/mistake-summary.tsx';
import { TextPart } from '../written/text-part.tsx';
import { checkMunicipality, takenByAnother } from './check-municipality.ts';

const nothing: NewMunicipality = {
  slug: '',
  name: '',
  host: '',
  email: '',
  administrator: { name: '', email: '' },
};
type Made = { municipality: NewMunicipality; address: string };

/** Makes a municipality: what it is called and reached at, who administers it; asked once more before it is done. */
export function CreateMunicipality({ token, onMade }: { token: string; onMade: () => void }) {
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  if (open)
    return (
      <MunicipalityForm
        token={token}
        onClose={() => setOpen(false)}
        onMade={(done) => {
          setOpen(false);
          setMade(done);
          onMade();
        }}
      />
    );
  return (
    <>
      {made !== null && <MunicipalityMade key={made.municipality.slug} made={made} />}
      <div>
        <Button look="secondary" onClick={() => setOpen(true)}>
          {texts.make}
        </Button>
      </div>
    </>
  );
}

function MunicipalityForm({
  token,
  onClose,
  onMade,
}: {
  token: string;
  onClose: () => void;
  onMade: (made: Made) => void;
}) {
  const [given, setGiven] = useState(nothing);
  const [occasion, setOccasion] = useState(0);
  const [confirming, setConfirming] = useState(false);
  const make = useMutation({
    mutationFn: (municipality: NewMunicipality) =>
      call(createMunicipalityEndpoint, { body: { token, municipality } }),
    onSuccess: ({ address }, municipality) => onMade({ municipality, address }),
    onError: () => setOccasion((before) => before + 1),
    onSettled: () => setConfirming(false),
  });
  const refused = make.error instanceof ApiProblem ? make.error.fields.map(({ path }) => path) : [];
  const others = takenByAnother(refused);
  const mistakes = occasion === 0 ? [] : [...checkMunicipality(trimmed(given)), ...others];
  const set = (changed: Partial<NewMunicipality>) => {
    setGiven((before) => ({ ...before, ...changed }));
    if (make.isError) make.reset();
  };
  const { administrator } = given;
  const part = (id: string, value: string, onChange: (value: string) => void) => ({
    id,
    value,
    onChange,
    maxLength: 200,
    mistake: mistakes.find((one) => one.id === id)?.sentence,
  });
  const next = () => {
    setOccasion(occasion + 1);
    if (checkMunicipality(trimmed(given)).length === 0 && others.length === 0) setConfirming(true);
  };
  return (
    <div className="admin-item">
      <form
        className="admin-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!make.isPending) next();
        }}
      >
        <h3>{texts.make}</h3>
        <p className="admin-note">{texts.makeLead}</p>
        <MistakeSummary mistakes={mistakes} occasion={occasion} />
        <div role="alert">{make.error !== null && others.length === 0 && <Refusal error={make.error} />}</div>
        <TextPart
          label={texts.name}
          hint={texts.nameHint}
          {...part('new-name', given.name, (name) => set({ name }))}
        />
        <TextPart
          label={texts.slug}
          hint={texts.slugHint}
          {...part('new-slug', given.slug, (slug) => set({ slug }))}
        />
        <TextPart
          label={texts.host}
          hint={texts.hostHint}
          {...part('new-host', given.host, (host) => set({ host }))}
        />
        <TextPart
          label={texts.email}
          type="email"
          {...part('new-email', given.email, (email) => set({ email }))}
        />
        <TextPart
          label={texts.adminName}
          {...part('new-administrator-name', administrator.name, (name) =>
            set({ administrator: { ...administrator, name } }),
          )}
        />
        <TextPart
          label={texts.adminEmail}
          hint={texts.adminEmailHint}
          type="email"
          {...part('new-administrator-email', administrator.email, (email) =>
            set({ administrator: { ...administrator, email } }),
          )}
        />
        <div className="admin-row">
          <Button type="submit">{texts.makeNext}</Button>
          <Button look="quiet" onClick={onClose}>
            {texts.makeClose}
          </Button>
        </div>
        {confirming && (
          <Dialog
            title={texts.confirm(given.name.trim())}
            onClose={() => setConfirming(false)}
            actions={
              <>
                <Button busy={make.isPending} onClick={() => make.mutate(trimmed(given))}>
                  {make.isPending ? texts.making : texts.confirmGo}
                </Button>
                <Button look="secondary" onClick={() => setConfirming(false)}>
                  {texts.confirmStay}
                </Button>
              </>
            }
          >
            <MunicipalityFacts municipality={trimmed(given)} />
            <p>{texts.confirmText}</p>
          </Dialog>
        )}
      </form>
    </div>
  );
}

function MunicipalityFacts({ municipality }: { municipality: NewMunicipality }) {
  const { slug, host, email, administrator } = municipality;
  const facts = [
    [texts.slug, slug],
    [texts.host, host],
    [texts.email, email],
    [texts.adminName, `${administrator.name}, ${administrator.email}`],
  ] as const;
  return (
    <ul>
      {facts.map(([what, value]) => (
        <li key={what}>
          {what}: <strong>{value}</strong>
        </li>
      ))}
    </ul>
  );
}

/** The form is gone: the focus goes to what came of it. */
function MunicipalityMade({ made: { municipality, address } }: { made: Made }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="success" title={texts.made(municipality.name)}>
        <p>
          {texts.madeText(municipality.administrator.name)} <a href={address}>{address}</a>
        </p>
        <p>{texts.madeSoon}</p>
      </Notice>
    </div>
  );
}

function Refusal({ error }: { error: Error }) {
  return (
    <Notice tone="problem">
      <p>{isProblem(error, 'sign_in_unavailable') ? texts.noProvider : problemSentence(error)}</p>
    </Notice>
  );
}

const trimmed = ({ slug, name, host, email, administrator }: NewMunicipality): NewMunicipality => ({
  slug: slug.trim(),
  name: name.trim(),
  host: host.trim(),
  email: email.trim(),
  administrator: { name: administrator.name.trim(), email: administrator.email.trim() },
});
