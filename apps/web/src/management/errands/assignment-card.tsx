import { assignErrandEndpoint, type HandledErrand } from '@handslag/contracts/handling';
import { call } from '../../api/client.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { managementTexts as texts } from '../../i18n/sv/management.ts';
import { useSession } from '../../session/session.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useGroupName } from '../use-group-name.ts';
import { CoHandlers } from './co-handlers.tsx';
import { useErrandWork } from './errand-queries.ts';
import { WorkProblem } from './work-problem.tsx';

/** Who handles the errand, and who does with them. */
export function AssignmentCard({ errand }: { errand: HandledErrand }) {
  const { session } = useSession();
  const groupName = useGroupName();
  const work = useErrandWork(errand);
  const mine = session?.kind === 'staff' && errand.assignee?.id === session.id;
  const assign = (assignee: 'me' | 'nobody') =>
    work.mutate(
      ({ params, revision }) => call(assignErrandEndpoint, { params, body: { revision, assignee } }),
      { onSuccess: () => announce(assignee === 'me' ? texts.tookErrand : texts.gaveBack) },
    );
  return (
    <section className="side-card" aria-labelledby="errand-assignee">
      <h2 id="errand-assignee">{texts.assignee}</h2>
      <p>
        {mine && texts.assignedToYou}
        {!mine &&
          (errand.assignee === null ? texts.assignedToNobody : texts.assignedTo(errand.assignee.name))}
        <span className="section-note card-line">
          {handlingTexts.team.group(groupName(errand.handlerGroup))}
        </span>
      </p>
      <WorkProblem error={work.error} />
      <Button
        look={errand.assignee === null ? 'primary' : 'secondary'}
        busy={work.isPending}
        onClick={() => assign(mine ? 'nobody' : 'me')}
      >
        {mine && texts.giveBack}
        {!mine && (errand.assignee === null ? texts.assignToMe : texts.takeOver)}
      </Button>
      <CoHandlers errand={errand} />
    </section>
  );
}
