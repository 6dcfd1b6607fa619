import { LeastLoa } from '@handslag/contracts/municipalities';
import { settingsTexts as texts } from '../../../i18n/sv/builder-settings.ts';
import { inWords } from '../../../i18n/language.ts';
import { useMunicipality } from '../../../municipality/presentation.tsx';
import { ChoiceControl, NumberControl, SetControl } from '../controls/simple-controls.tsx';
import { questionsOf } from '../editing/elements.ts';
import { useDefinition } from '../editor/use-editor.ts';
import { useSettingsChange } from './use-settings-change.ts';

/** Who may come in and how surely they are known, and who signs. */
export function SignInSettings() {
  const { settings, change } = useSettingsChange();
  const { acceptedEids } = useMunicipality();
  const { login, eids, leastLoa } = settings;
  return (
    <>
      <ChoiceControl
        label={texts.login}
        value={login}
        options={(['required', 'optional', 'none'] as const).map((value) => ({
          value,
          label: texts.logins[value],
        }))}
        onChange={(next) => change(texts.login, { login: next })}
      />
      {login !== 'none' && (
        <>
          <ChoiceControl
            label={texts.ownEids}
            value={eids === undefined ? 'all' : 'some'}
            options={(['all', 'some'] as const).map((value) => ({ value, label: texts.eidWays[value] }))}
            onChange={(way) =>
              change(texts.ownEids, {
                eids: way === 'all' ? undefined : acceptedEids.map(({ name }) => name),
              })
            }
          />
          {eids !== undefined && (
            <SetControl
              label={texts.eids}
              values={eids}
              options={acceptedEids.map(({ name, label }) => ({ value: name, label: inWords(label) }))}
              onChange={(chosen) => change(texts.eids, { eids: [...chosen] })}
            />
          )}
          <ChoiceControl
            label={texts.leastLoa}
            value={leastLoa ?? ''}
            nothing={texts.loaAsMunicipality}
            options={LeastLoa.options.map((value) => ({ value, label: texts.loas[value] }))}
            onChange={(loa) => change(texts.leastLoa, { leastLoa: loa || undefined })}
          />
        </>
      )}
      <ChoiceControl
        label={texts.signing}
        value={settings.signing}
        options={(['none', 'applicant', 'several-parties'] as const).map((value) => ({
          value,
          label: texts.signings[value],
        }))}
        onChange={(signing) =>
          change(texts.signing, {
            signing,
            ...(signing !== 'several-parties' && { signingParties: undefined }),
          })
        }
      />
      {settings.signing === 'several-parties' && <Parties />}
    </>
  );
}

const begun = { questions: [], order: 'parallel', deadlineDays: 14 } as const;

function Parties() {
  const { settings, change } = useSettingsChange();
  const contacts = questionsOf(useDefinition()).filter(({ type }) => type === 'contact');
  const parties = settings.signingParties ?? { ...begun, questions: [] };
  const put = (patch: Partial<typeof parties>) =>
    change(texts.parties, { signingParties: { ...parties, ...patch } });
  if (contacts.length === 0) return <p>{texts.noParties}</p>;
  return (
    <>
      <SetControl
        label={texts.parties}
        hint={texts.partiesHint}
        values={parties.questions}
        options={contacts.map(({ id, label }) => ({ value: id, label: label.sv }))}
        onChange={(questions) => put({ questions: [...questions] })}
      />
      <div className="builder-pair">
        <ChoiceControl
          label={texts.partyOrder}
          value={parties.order}
          options={(['parallel', 'in-order'] as const).map((value) => ({
            value,
            label: texts.partyOrders[value],
          }))}
          onChange={(order) => put({ order })}
        />
        <NumberControl
          label={texts.partyDays}
          needed
          value={parties.deadlineDays}
          onChange={(deadlineDays) => deadlineDays !== undefined && put({ deadlineDays })}
        />
      </div>
    </>
  );
}
