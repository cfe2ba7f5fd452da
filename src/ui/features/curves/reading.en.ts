/** How to read a chart, a paragraph each; fetched when it is asked for. */
export const reading = {
  evidence: [
    'Every class is compared with the reference under the same noise. A line tells how much better its class explains the picture than the reference does, at each noise level.',
    'The shaded area between a line and zero is the gap of the scores. Where it lies tells what decided: fine detail at the clean end, coarse shape at the noisy end.',
    'The band is a 95 % interval for the paired difference. A line is thick where that excludes zero, thin and pale elsewhere. With two or three draws a level’s spread is pooled with its neighbours’.',
    'Drag over the chart to see fewer levels; a double click shows all again. Drag with Shift, or press the dashed frame and drag, to ask what would be said if only these levels counted; with the keyboard I and O count from here on and up to here. Nothing is measured again.',
  ],
  errors: [
    'The mean squared error of the denoised picture, told each class in turn, with bands of ±1.96 standard errors.',
    'All classes share their noise, so their differences are far more certain than these bands suggest. Evidence by noise level shows the differences.',
  ],
  settling: [
    'The gap to the reference after so many evaluations, with its 95 % interval. The verdict is decided when the leader’s intervals over all classes exclude zero.',
    'Where a decider rules classes out, a tick on the axis says when, and the line of the class ends.',
    'The first gaps rest on few levels and swing widely. The close-up is fitted to the last seven eighths of the run.',
  ],
  keys: 'With the keyboard: ← → level, Shift five at a time, ↑ ↓ class, Enter pin, R reference, S only this class, D errors or gaps, M small charts, + − 0 zoom, Home and End, Esc.',
};
