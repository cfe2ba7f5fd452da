/** Stands wherever a medical model says something. */
export const medicalNotice = 'Research and teaching only. Not for diagnosis.';
