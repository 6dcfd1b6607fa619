import './paper-forms.css';
import { AttachmentRefusal } from '@handslag/contracts/attachments';
import type { EServiceListing } from '@handslag/contracts/e-services';
import { listEServicesEndpoint } from '@handslag/contracts/e-services';
import type { Language } from '@handslag/contracts/municipalities';
import { mostBytesOfPaperForm, type ManagedPaperForm } from '@handslag/contracts/paper-forms';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { managedPaperFormsTexts as texts } from '../../i18n/sv/managed-paper-forms.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CheckPart } from '../written/check-part.tsx';
import { MistakeSummary } from '../written/mistake-summary.tsx';
import { TextPart } from '../written/text-part.tsx';
import { TranslationsPart } from '../written/translations-part.tsx';
import { FilePart } from './file-part.tsx';
import { usePaperFormWork } from './paper-forms-queries.ts';
import { readBase64 } from './read-base64.ts';
import { SelectPart } from '../written/select-part.tsx';

type Written = Pick<ManagedPaperForm, 'title' | 'category' | 'language' | 'eService' | 'published'>;
const blank: Written = { title: { sv: '' }, category: '', language: 'sv', eService: null, published: true };
const languages: readonly Language[] = ['sv', 'en', 'fi'];

/** Adds a form, or changes what is said of one. A file is never exchanged: another is added and the first removed. */
export function PaperFormEditor({
  paperForm,
  categories,
  onClose,
}: {
  paperForm: ManagedPaperForm | null;
  categories: readonly string[];
  onClose: () => void;
}) {
  const { languages: spoken } = useMunicipality();
  const work = usePaperFormWork();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [written, setWritten] = useState<Written>(() => (paperForm === null ? blank : writtenOf(paperForm)));
  const [file, setFile] = useState<File | null>(null);
  const [occasion, setOccasion] = useState(0);
  const set = (change: Partial<Written>) => setWritten((before) => ({ ...before, ...change }));
  const wrong = mistakesIn(written, paperForm === null ? { file } : null);
  const mistakes = occasion === 0 ? [] : wrong;
  const mistakeOf = (id: string) => mistakes.find((one) => one.id === id)?.sentence;
  const services = useQuery({
    queryKey: ['management', 'offered-e-services'],
    queryFn: async ({ signal }) => (await call(listEServicesEndpoint, {}, { signal })).eServices,
  });
  const save = async () => {
    if (wrong.length > 0) return setOccasion(occasion + 1);
    const body = { ...written, title: tidied(written.title) };
    const asked =
      paperForm === null
        ? ({ kind: 'add', body: { ...body, file: file === null ? '' : await readBase64(file) } } as const)
        : ({ kind: 'change', id: paperForm.id, body } as const);
    return work.mutate(asked, {
      onSuccess: () => {
        announce(texts.saved(body.title.sv));
        onClose();
      },
    });
  };
  return (
    <form
      className="admin-item admin-form paper-form-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!work.isPending) void save();
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {paperForm === null ? texts.addTitle : texts.changeTitle}
      </h2>
      <MistakeSummary mistakes={mistakes} occasion={occasion} />
      <div role="alert">
        {work.error !== null && (
          <Notice tone="problem">
            <p>{whyNot(work.error)}</p>
          </Notice>
        )}
      </div>
      <TextPart
        id="paper-form-name"
        label={texts.name}
        hint={texts.nameHint}
        mistake={mistakeOf('paper-form-name')}
        maxLength={150}
        value={written.title.sv}
        onChange={(sv) => set({ title: { ...written.title, sv } })}
      />
      <TranslationsPart
        id="paper-form-name"
        label={texts.name}
        languages={spoken}
        maxLength={150}
        value={written.title}
        onChange={(title) => set({ title })}
      />
      <CategoryPart
        categories={categories}
        mistake={mistakeOf('paper-form-category')}
        value={written.category}
        onChange={(category) => set({ category })}
      />
      <div className="admin-pair">
        <SelectPart
          id="paper-form-language"
          label={texts.language}
          value={written.language}
          choices={languages.map((value) => ({ value, label: texts.languages[value] }))}
          onChange={(chosen) => set({ language: languages.find((one) => one === chosen) ?? 'sv' })}
        />
        <SelectPart
          id="paper-form-service"
          label={texts.eService}
          value={written.eService ?? ''}
          choices={[{ value: '', label: texts.noService }, ...choicesOf(services.data ?? [])]}
          onChange={(key) => set({ eService: key === '' ? null : key })}
        />
      </div>
      {paperForm === null && (
        <FilePart
          id="paper-form-file"
          label={texts.file}
          hint={texts.fileHint}
          mistake={mistakeOf('paper-form-file')}
          onChange={setFile}
        />
      )}
      <CheckPart
        plain
        id="paper-form-published"
        label={texts.published}
        checked={written.published}
        onCheck={(published) => set({ published })}
      />
      <div className="admin-row">
        <Button type="submit" busy={work.isPending}>
          {work.isPending ? texts.saving : texts.save}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}

/** A subject among those there are, or another. */
function CategoryPart({
  categories,
  mistake,
  value,
  onChange,
}: {
  categories: readonly string[];
  mistake: string | undefined;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <>
      <TextPart
        id="paper-form-category"
        label={texts.category}
        hint={texts.categoryHint}
        mistake={mistake}
        maxLength={80}
        list="paper-form-categories"
        value={value}
        onChange={onChange}
      />
      <datalist id="paper-form-categories">
        {categories.map((category) => (
          <option key={category} value={category} />
        ))}
      </datalist>
    </>
  );
}

function mistakesIn({ title, category }: Written, adding: { file: File | null } | null) {
  const mistakes: { id: string; sentence: string }[] = [];
  if (title.sv.trim() === '') mistakes.push({ id: 'paper-form-name', sentence: texts.nameMissing });
  if (category.trim() === '') mistakes.push({ id: 'paper-form-category', sentence: texts.categoryMissing });
  if (adding !== null && adding.file === null)
    mistakes.push({ id: 'paper-form-file', sentence: texts.fileMissing });
  if ((adding?.file?.size ?? 0) > mostBytesOfPaperForm)
    mistakes.push({ id: 'paper-form-file', sentence: texts.fileTooLarge });
  return mistakes;
}

function whyNot(error: unknown): string {
  if (!isProblem(error, 'attachment_refused')) return problemSentence(error);
  const refusal = AttachmentRefusal.options.find((one) => one === error.details['refusal']);
  return refusal === undefined ? problemSentence(error) : texts.refusal[refusal];
}

const choicesOf = (services: readonly EServiceListing[]) =>
  services.map(({ key, name }) => ({ value: key, label: name.sv }));

const writtenOf = ({ title, category, language, eService, published }: ManagedPaperForm): Written => ({
  title,
  category,
  language,
  eService,
  published,
});

function tidied({ sv, en = '', fi = '' }: Written['title']): Written['title'] {
  return {
    sv: sv.trim(),
    ...(en.trim() !== '' && { en: en.trim() }),
    ...(fi.trim() !== '' && { fi: fi.trim() }),
  };
}
