import { useMemo } from 'preact/hooks';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { Valley } from '../../../../shared/model/view.ts';
import type { Picture } from '../../../../shared/replay/debrief/index.ts';
import type { Bond } from '../../../field/drawing/signs/overlays.ts';
import { fieldSvg } from '../../../field/svg.ts';
import { useSize } from '../../../kit/hooks.ts';
import { wallLetters } from '../../../kit/wallLetters.ts';
import { useWords } from '../../../words/useWords.ts';
import type { DebriefScene } from '../../frame/debriefScene.ts';

interface Props {
  readonly scene: DebriefScene;
  readonly picture: Picture;
  /** Keeps this picture's ids apart from others on the page. */
  readonly id: string;
  /** Height over width. */
  readonly shape: number;
  /** What it shows, for those who can't see it. */
  readonly title: string;
  /** `[i][j]`: arrows of who needs whom. */
  readonly dependence?: readonly (readonly number[])[];
  /** Cracks as they were by then; the valley's own where it is left out. */
  readonly marks?: Valley['marks'];
  /** Homesteads that what is told is about. */
  readonly rings?: readonly number[];
  /** What travelled that day, as arrows. */
  readonly flows?: boolean;
  /** What the ends of rivers share. */
  readonly bonds?: readonly Bond[];
  /** The light; that of day where it is left out. */
  readonly hour?: 'morning' | 'day' | 'dusk' | 'end';
  /** A name with what stands beside it; the place alone where it is left out. */
  readonly nameOf?: (seat: Seat) => string;
}

/** The valley at one moment, drawn by the same hand as the living field. */
export function DuskField(props: Props) {
  const words = useWords();
  const { scene, picture, id, shape, title, dependence, marks, rings, flows, bonds, hour, nameOf } =
    props;
  const [place, box] = useSize<HTMLDivElement>();
  const { valley, me, name } = scene;
  const { width } = box;
  // On a projector it fills the room that it is given.
  const fills = scene.place === 'wall';
  const height = fills ? box.height : Math.round(width * shape);
  const svg = useMemo(() => {
    if (width < 2 || height < 2) return '';
    const round = picture.phase === 'morning' ? 0 : picture.round;
    const shown = marks ?? valley.marks.filter(({ event }) => event.round <= round);
    return fieldSvg(
      { ...picture, scenario: valley.scenario, marks: shown },
      {
        id,
        theme: scene.place === 'wall' ? 'night' : 'day',
        width,
        height,
        letters: fills ? wallLetters() : undefined,
        nameOf: nameOf ?? name,
        own: me,
        rings: rings ?? (fills && scene.followed !== null ? [scene.followed] : undefined),
        bonds,
        hour: hour ?? 'day',
        overlay: flows ? 'flows' : dependence ? 'dependence' : 'none',
        dependence: dependence && { matrix: dependence, speaker: words },
        title,
      },
    );
  }, [
    picture,
    width,
    height,
    title,
    dependence,
    marks,
    rings?.join(),
    scene.followed,
    flows,
    bonds,
    hour,
    nameOf ?? name,
    words,
  ]);
  return (
    <div
      ref={place}
      class="debrief-field"
      style={fills ? undefined : { aspectRatio: `1 / ${shape}` }}
      // The picture is made here, from numbers and from names out of our own lists.
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
