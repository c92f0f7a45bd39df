# Peers on the very rows of every split. Arguments: folder, rows, columns, splits. JSON lines on standard output.
import json, sys, time
import numpy as np
import pandas as pd

folder, rows, columns, splits = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
X = np.fromfile(folder + '/x.bin', dtype='<f8').reshape(columns, rows).T.copy()
y = np.fromfile(folder + '/y.bin', dtype='u1')
categories = json.load(open(folder + '/categories.json'))


def frame():
    # Categories as the peers' own categorical type, all levels known in advance.
    table = pd.DataFrame(X)
    for c, count in enumerate(categories):
        if count > 0:
            codes = np.where(np.isnan(X[:, c]), -1, X[:, c]).astype(int)
            table[c] = pd.Categorical.from_codes(codes, categories=range(count))
    return table


def peers():
    try:
        from xgboost import XGBClassifier
        yield 'xgboost', lambda: XGBClassifier(
            n_estimators=100, max_leaves=31, max_depth=0, grow_policy='lossguide', learning_rate=0.1,
            tree_method='hist', n_jobs=1, enable_categorical=True), frame()
    except ImportError:
        pass
    try:
        from lightgbm import LGBMClassifier
        yield 'lightgbm', lambda: LGBMClassifier(n_estimators=100, num_leaves=31, learning_rate=0.1, n_jobs=1, verbose=-1), frame()
    except ImportError:
        pass
    try:
        from sklearn.ensemble import RandomForestClassifier
        yield 'sklearn forest', lambda: RandomForestClassifier(n_estimators=100, random_state=42), X
    except ImportError:
        pass


from sklearn.metrics import log_loss, roc_auc_score

for name, make, table in peers():
    for split in range(splits):
        train = np.fromfile(f'{folder}/train{split}.bin', dtype='<u4')
        test = np.fromfile(f'{folder}/test{split}.bin', dtype='<u4')
        take = (lambda part: table.iloc[part]) if hasattr(table, 'iloc') else (lambda part: table[part])
        start = time.perf_counter()
        model = make().fit(take(train), y[train])
        seconds = time.perf_counter() - start
        p = model.predict_proba(take(test))[:, 1]
        print(json.dumps({'learner': name, 'split': split, 'seconds': seconds,
                          'auc': roc_auc_score(y[test], p), 'logLoss': log_loss(y[test], np.clip(p, 1e-15, 1 - 1e-15))}))
