import { handlingTexts } from '../../i18n/sv/handling.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

type PdfDialogProps = {
  name: string;
  /** Where the browser shows it, and where it is fetched. */
  viewAt: string;
  fetchAt: string;
  onClose: () => void;
};

const texts = handlingTexts.pdf;

/**
 * A PDF in the browser's own viewer, over the errand. The frame has no `sandbox`, since browsers then refuse to open their viewer: the
 * address answers nothing but files found to be PDF, under a policy by which nothing runs.
 */
export function PdfDialog({ name, viewAt, fetchAt, onClose }: PdfDialogProps) {
  return (
    <Dialog
      title={name}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.close}</Button>
          <ButtonAnchor look="secondary" href={viewAt} target="_blank" rel="noopener noreferrer">
            {texts.newTab}
          </ButtonAnchor>
          <ButtonAnchor look="secondary" href={fetchAt} download>
            {texts.fetch}
          </ButtonAnchor>
        </>
      }
    >
      <iframe className="pdf-view" src={viewAt} title={name} />
      <p className="section-note">{texts.unseen}</p>
    </Dialog>
  );
}
