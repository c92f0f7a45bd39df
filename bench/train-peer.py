# Trains a peer once for every line on standard input, on the data of `withDataFolder`; one thread. Arguments: folder,
# xgboost | lightgbm | tree | forest, options of the last two as JSON. The first two: 100 rounds of 31 leaves at 0.1, the
# library's own data set built within the time, as ours is.
import json, sys, time
import numpy as np
from sklearn.metrics import log_loss, roc_auc_score

folder, library, options = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
rows, columns = json.load(open(folder + '/shape.json'))
X = np.fromfile(folder + '/x.bin', dtype='<f8').reshape(columns, rows).T.astype(np.float32).copy(order='C')
y = np.fromfile(folder + '/y.bin', dtype='u1').astype(int)
train = np.fromfile(folder + '/train.bin', dtype='<u4')
test = np.fromfile(folder + '/test.bin', dtype='<u4')
Xt, yt, Xh, yh = X[train], y[train], X[test], y[test]

if library == 'xgboost':
    import xgboost as xgb

    def fit():
        params = dict(objective='binary:logistic', tree_method='hist', grow_policy='lossguide', max_leaves=31,
                      max_depth=0, eta=0.1, nthread=1, max_bin=256)
        return xgb.train(params, xgb.DMatrix(Xt, yt, nthread=1), 100)

    predict = lambda model: model.predict(xgb.DMatrix(Xh, nthread=1)).astype(float)
elif library == 'lightgbm':
    import lightgbm as lgb

    def fit():
        params = dict(objective='binary', num_leaves=31, learning_rate=0.1, num_threads=1, verbose=-1, max_bin=255)
        return lgb.train(params, lgb.Dataset(Xt, yt, params=dict(num_threads=1, verbose=-1)), 100)

    predict = lambda model: model.predict(Xh)
else:
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.tree import DecisionTreeClassifier

    def fit():
        learner = RandomForestClassifier(n_jobs=1, **options) if library == 'forest' else DecisionTreeClassifier(**options)
        return learner.fit(Xt, yt)

    predict = lambda model: model.predict_proba(Xh)[:, 1]


def status(field):
    try:
        for line in open('/proc/self/status'):
            if line.startswith(field):
                return int(line.split()[1]) * 1024
    except OSError:
        pass


for _ in sys.stdin:
    try:
        open('/proc/self/clear_refs', 'w').write('5')
    except OSError:
        pass
    before = status('VmRSS')
    cpu, start = time.process_time(), time.perf_counter()
    model = fit()
    seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
    peak = status('VmHWM')
    p = predict(model)
    print(json.dumps({'seconds': seconds, 'cpuSeconds': cpu, 'auc': roc_auc_score(yh, p), 'logLoss': log_loss(yh, p),
                      'addedBytes': peak - before if peak and before else None}), flush=True)
