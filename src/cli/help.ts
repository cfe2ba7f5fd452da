/** What `elbow help` prints. */
export const help = `Elbow classifies pictures with a diffusion model: the class whose denoising errors are smallest wins.

  elbow classify PICTURE…    names the class of pictures (PNG, JPEG; other formats when "sharp" is installed)
  elbow explain PICTURE      writes where in a picture the evidence for its class lies, and what would change it
  elbow evaluate             measures accuracy on labelled pictures
  elbow calibrate            fits temperatures, level density and typicality on labelled pictures, or how sure to be of a
                             decider after so many evaluations, for a card
  elbow tensor               records the errors of labelled pictures at many probes, for replay
  elbow learn                learns level weights and the guide of the race from recorded errors, for a card
  elbow certify PICTURE      proves a distance within which no change of the picture changes the answer; with --data,
                             measures on labelled pictures what can be proven
  elbow verify FILE          checks a certificate that elbow certify or the page wrote
  elbow attack               accuracy of a model and of its plain classifier under attacks on labelled pictures
  elbow open LINK [PICTURE]  recomputes a shared run and compares; PICTURE when the link does not hold it
  elbow readings | deciders  lists them, with paper and settings
  elbow help | version

The run
  --model ID               model to ask (fashion-mnist); --models FOLDER where models are
  --reading R              how errors become scores: elbo (default), or another of elbow readings
  --decider ID[:SETTING]   what is asked and when it is enough: fixed (default), or another of elbow deciders
  --delta R                risk that a verdict is wrong when the race calls it settled (0.05)
  --plan P                 where noise levels lie: log-uniform, uniform-t, log-normal, linear-sigma or importance, then
                           :stratified or :random for fresh places in every draw, then :antithetic for noise in pairs
  --levels N, --draws N    noise levels, and draws a level; the model's own plan when missing
  --seed S                 stream of noise, a whole number (1)

The picture
  --invert no|yes|auto     dark to light and light to dark (auto: when the picture is dark on light and the model
                           expects the opposite)
  --auto-contrast          stretch the grey values

The engine
  --engine wasm            the page's own CPU engine: bit-identical to it (default)
  --engine cpu | webgpu    native, when "onnxruntime-node" is installed: faster, equal to about 1e-6
  --threads N              processor threads (1)

classify
  --link                   print the link of each run, to be put behind the page's address
  --with-picture           the same, with the picture in it, so that the reader can recompute the run
  --save FILE              write the run as a file that the page opens
  --certificate FILE       put a certificate of the picture into the link and the file

explain
  --out FOLDER             where maps go as PNG and NPY, and summary.json: a new or empty folder, or that of the same question;
                           of a medical model also NOTICE.txt
  --against CLASS          evidence of the verdict against this class (its runner-up)
  --counterfactual CLASS   the picture as it would be if it were of this class, and what the model says of that
  --start S, --steps N     its start level (1) and steps (20); --guidance W (2); --sampler ddim|heun|ancestral
  --inversion              up along the flow of the verdict's class instead of by noise
  --smallest               search the smallest start that flips the verdict, up to --start

evaluate, calibrate
  --data FILE.npz          x: uint8 N×H×W or N×H×W×3 as the model sees it, y: class numbers
  --data FOLDER            one folder of pictures for every class, named after it
  --offset N, --limit N    which pictures, counted from 0
  --save FILE              keep what was measured of every picture
  --from FILE              report on kept answers instead of measuring; several are put together
  --auc A/B                (evaluate) area under the curve of class A against class B; can be given several times
  --scores                 (evaluate) keep the scores of every reading with --save, votes among them
  --uncertainty            (evaluate) instead of accuracy, what doubt is worth: accuracy after rejecting, prediction sets,
                           probabilities; with --tensor FILE also votes against the mean over recorded probes
  --conformal C,C,…        coverages of the prediction sets (0.8,0.9,0.95), from --validation FILE, kept answers, or the card
  --pictures FILE|FOLDER   with --from or --tensor, the pictures themselves: asks the plain classifier about them too
  --counterfactuals        (evaluate) instead of accuracy, which verdicts follow counterfactuals, and how far pictures move:
                           --starts S,S,… levels to begin at (0.5,1,2,4), --guidance W,W,… (0,1,4), --steps N (16),
                           --sampler ancestral|ddim|heun, --pair A/B two classes (each picture's runner-up)
  --maps --masks FILE.npz  (evaluate) instead of accuracy, how well evidence maps find outlined regions (training/masks.py)
  --tensor FILE            (calibrate) replay recorded errors instead: temperatures, or confidence with --decider
  --confidence             (calibrate) fit nothing but confidence: the temperatures, or the curve of a decider
  --doubt                  (calibrate) fit nothing but what doubt is compared with: prediction sets, energies, risk
  --test FILE              (calibrate) kept answers of test pictures, for the risk of answering only what is doubted least
  --split TEXT             (calibrate) which pictures these are, for the card
  --write                  (calibrate) put the fields into the model's card

tensor
  --data FILE.npz|FOLDER   labelled pictures, as above
  --offset N, --images N   which pictures (1000 from the first)
  --levels N, --rounds R   noise levels from σ = 0.1 to 20 (32), and passes over them (8); passes 2k and 2k + 1 have
                           opposite noise
  --out FILE               where to record; an interrupted recording goes on

learn
  --tensor FILE            errors of validation pictures, recorded by elbow tensor
  --steps N                steps of the race's guide (32)
  --split TEXT             which pictures these are, for the card

attack
  --data, --offset, --limit
                           labelled pictures, as above
  --attack pgd|square|spsa pgd: auto-PGD on the plain classifier, whose result is shown to both (default); square, spsa:
                           questions only, asked of each classifier
  --norm l2|linf           how far is measured, in [0, 1] pixels (l2)
  --epsilon E              how far an attack may go: 0.5 (l2), 8/255 (linf)
  --steps N                steps of an attack: 40, 300 or 30
  --levels N, --draws N    plan that the model answers by (8 levels, 1 draw); a fixed function of the picture, by --seed

certify
  --method M               apndc (default) or epndc: votes on noisy pictures; lipschitz: bounds how fast the margin of the
                           plain classifier can change (levels from --sigma-min S to --sigma-max; takes no --sigma,
                           --mode, --variant, --sift, --resume, --from, --svg)
  --sigma S                what is voted on has normal noise of this size, in [0, 1] pixels (0.25)
  --n0 N, --n N            votes that choose the class (10), and votes that estimate its share (1000)
  --alpha A                risk that a certificate is wrong (0.001)
  --mode anytime|fixed     anytime (default): holds whenever the run stops; fixed: Clopper–Pearson, once all votes are in
  --goal R                 stop as soon as this radius is proven or out of reach
  --variant V              of APNDC: correct (default), ensemble or correct-class
  --points N, --skip N     points of its grid of noise levels (9), and how many of the first are left out (0; epndc: 1)
  --sigma-max S            the largest level (the model's own); --spacing log|linear
  --weight W               edm (default), edm-released, elbo or uniform
  --sift L:K               ask L of the levels of all classes, the others only of the best K (3:3); none: all of all
  --block N                votes asked together (5)
  --out FILE               where the certificate goes; --resume FILE goes on with one
  --data, --offset, --limit
                           labelled pictures, as above; --out FILE records every vote, an interrupted recording goes on
  --from FILE              report on recorded votes under another --alpha, --mode, --goal or a smaller --n
  --radii R,R,…            radii to report (0,0.25,0.5,0.75,1); --svg FILE draws the curve

verify
  --recompute              ask the model for all votes again; --sample N: for N of them, at random

Output
  --json                   one JSON object a line on stdout
  --progress               a progress bar on stderr even when it is not a terminal

Exit codes: 0 done, 1 it could not be done (certify: nothing was proven; verify: model or votes are other ones),
2 wrong usage, 130 stopped with Ctrl-C.
`;
