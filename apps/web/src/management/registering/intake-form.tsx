import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { listRegistrableEndpoint, RegistrationChannel } from '@handslag/contracts/registering';
import { inWords } from '../../i18n/language.ts';
import { registeringTexts as texts } from '../../i18n/sv/registering.ts';
import { writtenTexts } from '../../i18n/sv/written.ts';
import { Button } from '../../ui/button.tsx';
import { CheckPart } from '../written/check-part.tsx';
import { ChoicePart } from '../written/choice-part.tsx';
import { MistakeSummary } from '../written/mistake-summary.tsx';
import { TextPart } from '../written/text-part.tsx';
import { useTold } from '../written/use-told.ts';
import { intakeLacks, swedishToday, type Intake, type IntakeLack } from './intake.ts';

type IntakeFormProps = {
  eServices: ReplyOf<typeof listRegistrableEndpoint>['eServices'];
  intake: Intake;
  change: (part: Partial<Intake>) => void;
  onDone: () => void;
};

const fieldId = (part: IntakeLack | 'name' | 'phone' | 'mail'): string => `register-${part}`;
const channels: readonly RegistrationChannel[] = ['paper', 'phone', 'visit'];

/** What is asked before the form: the service, how and when it came, and whom it is from. */
export function IntakeForm({ eServices, intake, change, onDone }: IntakeFormProps) {
  const { lacks, occasion, tell } = useTold(intakeLacks(intake));
  const mistake = (part: IntakeLack) => (lacks.includes(part) ? texts.lacks[part] : undefined);
  const chosenMistake = mistake('eService');
  return (
    <form
      className="registering-intake"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (tell()) onDone();
      }}
    >
      <MistakeSummary
        occasion={occasion}
        mistakes={lacks.map((part) => ({ id: fieldId(part), sentence: texts.lacks[part] }))}
      />
      <div className={chosenMistake === undefined ? 'field' : 'field field-invalid'}>
        <label className="field-label" htmlFor={fieldId('eService')}>
          {texts.eService}
        </label>
        {chosenMistake !== undefined && (
          <p className="field-error" id={`${fieldId('eService')}-mistake`}>
            {chosenMistake}
          </p>
        )}
        <select
          className="input"
          id={fieldId('eService')}
          value={intake.eService}
          aria-invalid={chosenMistake !== undefined || undefined}
          aria-describedby={chosenMistake === undefined ? undefined : `${fieldId('eService')}-mistake`}
          onChange={(event) => change({ eService: event.target.value })}
        >
          <option value="">{texts.chooseEService}</option>
          {eServices.map(({ key, name }) => (
            <option key={key} value={key}>
              {inWords(name)}
            </option>
          ))}
        </select>
      </div>
      <ChoicePart
        id={fieldId('channel')}
        legend={texts.channel}
        mistake={mistake('channel')}
        row
        choices={channels.map((id) => ({ id, label: texts.channels[id] }))}
        chosen={intake.channel}
        onChoose={(channel) => change({ channel })}
      />
      <TextPart
        id={fieldId('receivedOn')}
        label={texts.receivedOn}
        mistake={mistake('receivedOn')}
        type="date"
        max={swedishToday()}
        value={intake.receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
      />
      <fieldset className="field registering-person">
        <legend className="field-label">{texts.person}</legend>
        <p className="field-hint">{texts.personHint}</p>
        <TextPart
          id={fieldId('personalNumber')}
          label={texts.personalNumber}
          aside={writtenTexts.optional}
          mistake={mistake('personalNumber')}
          value={intake.personalNumber}
          maxLength={40}
          onChange={(personalNumber) => change({ personalNumber })}
        />
        <TextPart
          id={fieldId('name')}
          label={texts.name}
          aside={writtenTexts.optional}
          value={intake.name}
          maxLength={200}
          onChange={(name) => change({ name })}
        />
        <TextPart
          id={fieldId('email')}
          label={texts.email}
          aside={writtenTexts.optional}
          mistake={mistake('email')}
          type="email"
          value={intake.email}
          maxLength={254}
          onChange={(email) => change({ email })}
        />
        {intake.email.trim() !== '' && (
          <CheckPart
            id={fieldId('mail')}
            label={texts.mailReceipt}
            checked={intake.mailReceipt}
            onCheck={(mailReceipt) => change({ mailReceipt })}
          />
        )}
        <TextPart
          id={fieldId('phone')}
          label={texts.phone}
          aside={writtenTexts.optional}
          type="tel"
          value={intake.phone}
          maxLength={60}
          onChange={(phone) => change({ phone })}
        />
      </fieldset>
      <div className="actions">
        <Button type="submit">{texts.toForm}</Button>
      </div>
    </form>
  );
}
