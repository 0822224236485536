import { FieldView } from '../../play/table/FieldView.tsx';
import '../../play/table/play.css';

/** The field of a table that is opened at the desk. */
export const DeskField = FieldView;
