import type { AttachmentsQuestion, CompiledForm } from '@handslag/form-engine';

const segment = /^([a-z][A-Za-z0-9]*)(?:\[[A-Za-z0-9-]{1,36}\])?$/;

/** The question files are attached to at a path such as `children[r1].papers`; null when the path leads to none. */
export function attachmentsQuestion(form: CompiledForm, path: string): AttachmentsQuestion | null {
  let parent: unknown = null;
  const segments = path.split('.');
  for (const [index, part] of segments.entries()) {
    const id = segment.exec(part)?.[1];
    const node = id === undefined ? undefined : form.byId.get(id);
    if (!node || (index === 0 ? node.parent.kind !== 'step' : node.parent !== parent)) return null;
    if (part.endsWith(']') !== (node.rowScope !== undefined)) return null;
    parent = node;
    if (index === segments.length - 1) return node.question.type === 'attachments' ? node.question : null;
  }
  return null;
}
