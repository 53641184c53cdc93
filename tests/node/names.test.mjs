/** Functions that no conformance file has: PyTorch's answers to them and gradients, then what is not a matter of numbers. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as torch from '../../dist/kernels.js';

before(() => torch.init({ device: 'cpu' }));

const f = (data, shape) => ({ data, shape, dtype: 'float32' });
const i = (data, shape) => ({ data, shape, dtype: 'int32' });

/** Function, arguments, keywords, results, their cotangents, gradients of the float tensors among the arguments. */
const CASES = [
  [
    'trapezoid',
    [f([1.541, -0.293429, -2.17879, 0.568431, -1.08452], [5])],
    null,
    [f([-1.67555], [])],
    [f([-1.3986], [])],
    [f([-0.699298, -1.3986, -1.3986, -1.3986, -0.699298], [5])],
  ],
  [
    'trapezoid',
    [
      f(
        [
          0.403347, 0.838026, -0.719258, -0.403344, -0.596635, 0.182036, -0.856675, 1.1006, -1.07119, 0.122701,
          -0.566317, 0.373115,
        ],
        [3, 4],
      ),
    ],
    { dx: 0.5, dim: 0 },
    [f([-0.465278, 0.3312, -0.749731, 0.542745], [4])],
    [f([-0.891995, -1.50911, 0.370394, 1.4565], [4])],
    [
      f(
        [
          -0.222999, -0.377277, 0.0925984, 0.364126, -0.445998, -0.754554, 0.185197, 0.728251, -0.222999, -0.377277,
          0.0925984, 0.364126,
        ],
        [3, 4],
      ),
    ],
  ],
  [
    'cumulative_trapezoid',
    [
      f(
        [
          -0.523323, -0.25148, -1.05553, -0.559261, -0.119709, -0.163546, -0.250463, -1.08822, 0.00440725, 0.232789,
          -0.820142, -0.679019, 1.42508, 1.96475, 0.76784,
        ],
        [3, 5],
      ),
    ],
    null,
    [
      f(
        [
          -0.387401, -1.04091, -1.8483, -2.18779, -0.207004, -0.876348, -1.41826, -1.29966, -0.749581, -0.376548,
          1.31837, 2.68466,
        ],
        [3, 4],
      ),
    ],
    [
      f(
        [
          1.98991, 0.718252, -0.496667, 1.31003, 0.395557, 0.0894794, -0.168211, -0.472759, -1.97058, 0.628084,
          -0.113152, 0.463111,
        ],
        [3, 4],
      ),
    ],
    [
      f(
        [
          1.76076, 2.52657, 1.17249, 1.0617, 0.655014, -0.0779667, -0.353712, -0.59623, -0.556864, -0.236379, -0.496266,
          -0.00724435, 0.664002, 0.406536, 0.231556,
        ],
        [3, 5],
      ),
    ],
  ],
  [
    'cumulative_trapezoid',
    [
      f(
        [
          0.333804, 1.64432, -1.25348, -0.0591604, 1.18785, 1.22474, -0.852119, -1.19409, 1.10757, 0.657796, -0.0423213,
          0.45804, 0.1448, -1.41948, 2.04391,
        ],
        [3, 5],
      ),
      f([0.963808, 0.327811, -1.44421], [3]),
    ],
    { dim: 0 },
    [
      f(
        [-0.495614, -0.251917, 0.778324, -0.333394, -0.586912, -1.54325, 0.097241, 1.70801, -0.0570444, -2.98065],
        [2, 5],
      ),
    ],
    [f([-1.38352, -0.798673, -0.92759, 0.774949, 1.23691, -0.769855, -0.991795, 1.69825, 0.115844, -0.922625], [2, 5])],
    [
      f(
        [
          0.68477, 0.569366, -0.245067, -0.283271, -0.0999407, 1.36687, 1.44811, -1.74973, -0.38591, 0.717514, 0.682098,
          0.87874, -1.50466, -0.102639, 0.817454,
        ],
        [3, 5],
      ),
      f([2.5734, -0.158302, -2.4151], [3]),
    ],
  ],
  [
    'gradient',
    [f([-1.27993, -1.34824, 0.0602291, -0.297349, 1.54619, -0.430817], [6])],
    null,
    [f([-0.0683014, 0.670081, 0.525443, 0.74298, -0.0667336, -1.977], [6])],
    [f([-0.52539, -0.47669, 1.69499, 0.347452, 0.580353, -0.128896], [6])],
    [f([0.763735, -1.37289, -0.412071, 0.55732, 0.302621, 0.161281], [6])],
  ],
  [
    'gradient',
    [
      f(
        [
          0.479506, -0.5334, -0.0346513, 0.657297, 0.297686, -0.684805, -0.0432677, 1.83932, -0.555015, 0.78675,
          0.681587, 1.51776, -0.63526, -0.162893, 0.493001, -0.478126, -1.88691, 0.742793, -0.0924578, -1.4309,
        ],
        [4, 5],
      ),
    ],
    null,
    [
      f(
        [
          -1.16431, 0.490132, 1.87397, -1.21231, 0.489064, 0.10104, 1.02558, -0.300304, -0.410095, 0.0976575, 0.10334,
          -0.921822, -0.548263, 0.231278, -1.10883, -1.15971, -3.40467, 1.37805, 0.0704347, -1.9239,
        ],
        [4, 5],
      ),
      f(
        [
          -1.01291, -0.257079, 0.595348, 0.166169, -0.359611, 0.641537, 1.26206, -0.255873, -0.526285, 1.34176,
          0.836174, -0.658423, -0.840326, 0.56413, 0.655893, -1.40879, 0.610459, 0.897227, -1.08685, -1.33844,
        ],
        [4, 5],
      ),
    ],
    [
      f(
        [
          -0.575326, -1.43253, -0.666175, 1.01744, -0.636, 1.10816, -0.00560753, 1.45849, 2.25573, 1.2288, -0.485461,
          0.453571, -0.520663, 1.02555, -0.559575, 0.434338, 0.275658, 0.109691, 0.359424, -0.753739,
        ],
        [4, 5],
      ),
      f(
        [
          0.232875, 0.0364083, 0.40704, 1.25165, 0.342746, -1.60449, -0.587305, 0.600388, 0.437804, -0.0964547,
          0.330269, -0.187519, -1.42706, 0.592554, -1.15819, 0.0357609, 0.216013, -0.91608, 1.55985, -3.15372,
        ],
        [4, 5],
      ),
    ],
    [
      f(
        [
          -0.229836, 1.46469, -0.670691, -2.28453, 0.990172, 1.56555, -3.564, -0.918398, 0.901311, -0.233766, -0.116765,
          0.765339, 0.22952, 1.2131, 0.506222, 0.0478405, 0.996245, -0.82256, 3.56788, -3.40732,
        ],
        [4, 5],
      ),
    ],
  ],
  [
    'gcd',
    [i([16, 34, 49, -1, 50, 16, 11, -31, 46, -16, -6, -55], [3, 4]), i([-18, -11, 16, -60], [4])],
    null,
    [i([2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 2, 5], [3, 4])],
    null,
    null,
  ],
  [
    'gcd',
    [i([0, 12, 0, -18, 1836311903], [5]), i([0, 0, 7, -12, 1134903170], [5])],
    null,
    [i([0, 12, 7, 6, 1], [5])],
    null,
    null,
  ],
  [
    'lcm',
    [i([-59, 36, 6, 4, 7, 33, 46, -36, 54, 23, -44, -52], [3, 4]), i([37, -20, -31, -28], [4])],
    null,
    [i([2183, 180, 186, 28, 259, 660, 1426, 252, 1998, 460, 1364, 364], [3, 4])],
    null,
    null,
  ],
  ['lcm', [i([0, 12, 0], [3]), i([0, 0, 7], [3])], null, [i([0, 0, 0], [3])], null, null],
  [
    'vander',
    [f([1.27168, 0.735085, -1.44973, 0.753424], [4])],
    null,
    [
      f(
        [
          2.05652, 1.61717, 1.27168, 1, 0.397204, 0.540351, 0.735085, 1, -3.04693, 2.10172, -1.44973, 1, 0.42768,
          0.567648, 0.753424, 1,
        ],
        [4, 4],
      ),
    ],
    null,
    null,
  ],
  [
    'vander',
    [i([1, 2, 3], [3])],
    { N: 4, increasing: true },
    [i([1, 1, 1, 1, 1, 2, 4, 8, 1, 3, 9, 27], [3, 4])],
    null,
    null,
  ],
  [
    'renorm',
    [
      f(
        [
          1.14435, -0.473603, -1.17854, 0.843646, -1.44026, -0.107273, -0.119838, 0.706743, -0.0734016, -1.61808,
          0.225573, 0.513056,
        ],
        [3, 4],
      ),
      2.0,
      0,
      1.0,
    ],
    null,
    [
      f(
        [
          0.600254, -0.248421, -0.618188, 0.442522, -0.893263, -0.0665314, -0.0743244, 0.438328, -0.0428257, -0.944056,
          0.131609, 0.299339,
        ],
        [3, 4],
      ),
    ],
    [
      f(
        [
          -0.618565, 1.52802, 1.3152, 0.560624, -1.62392, 0.823185, 1.3933, -0.578152, -1.17039, 0.397962, 2.06539,
          0.00827607,
        ],
        [3, 4],
      ),
    ],
    [
      f(
        [
          0.0898391, 0.630039, 0.263192, 0.599498, -0.43164, 0.553412, 0.912021, -0.640988, -0.684139, 0.203946,
          1.20897, 0.0137836,
        ],
        [3, 4],
      ),
    ],
  ],
  [
    'renorm',
    [
      f(
        [
          0.534569, 0.340263, 0.117485, 0.89843, -0.798508, 0.276049, 0.098189, 2.48209, -2.10094, 0.389922, 0.0873435,
          -0.85736, -1.70754, -0.775947, 0.452253, -0.359451, 0.773311, 3.0567, -2.4878, -1.69617, -0.948194, -0.735856,
          -0.181608, -0.790998,
        ],
        [3, 4, 2],
      ),
      1.0,
      1,
      2.0,
    ],
    null,
    [
      f(
        [
          0.14858, 0.0945739, 0.0382402, 0.292429, -0.304653, 0.10532, 0.0449935, 1.13738, -0.583943, 0.108377,
          0.0284294, -0.279061, -0.651472, -0.296045, 0.207237, -0.164712, 0.214937, 0.84959, -0.809753, -0.552087,
          -0.361762, -0.280749, -0.0832189, -0.362461,
        ],
        [3, 4, 2],
      ),
    ],
    [
      f(
        [
          0.151382, 0.518824, -0.589621, 1.00068, 1.19352, -0.0197596, 0.280285, 1.81101, -0.476634, -0.146884,
          0.282866, -0.433336, 0.714483, 0.844455, 0.0699335, 0.0062331, -1.29026, 0.597558, 0.79834, 1.26027, 0.461118,
          0.615967, -0.219038, -0.240665,
        ],
        [3, 4, 2],
      ),
    ],
    [
      f(
        [
          -0.0363492, 0.0657792, -0.0384167, 0.479209, 0.184304, 0.263517, -0.373636, 0.327794, -0.0540526, -0.11925,
          0.245568, -0.294545, 0.00153891, 0.0511268, -0.470026, 0.504929, -0.437045, 0.0876627, 0.106353, 0.256706,
          -0.0951268, -0.0360477, 0.401702, 0.391792,
        ],
        [3, 4, 2],
      ),
    ],
  ],
  [
    'select_scatter',
    [
      f(
        [
          -1.23601, -0.51073, -0.764857, -0.00382919, -1.57199, 0.000819722, -0.170054, -1.4596, -2.29775, 0.449489,
          0.539716, 1.48763,
        ],
        [3, 4],
      ),
      f([0.2193, 1.56527, 0.282173, -1.47302], [4]),
      0,
      1,
    ],
    null,
    [
      f(
        [
          -1.23601, -0.51073, -0.764857, -0.00382919, 0.2193, 1.56527, 0.282173, -1.47302, -2.29775, 0.449489, 0.539716,
          1.48763,
        ],
        [3, 4],
      ),
    ],
    [
      f(
        [
          0.379329, -0.262945, 1.48405, -0.290737, -1.51049, -0.369599, -0.466103, -0.723401, -1.63495, 1.40511,
          -0.509904, -2.51862,
        ],
        [3, 4],
      ),
    ],
    [
      f([0.379329, -0.262945, 1.48405, -0.290737, 0, 0, 0, 0, -1.63495, 1.40511, -0.509904, -2.51862], [3, 4]),
      f([-1.51049, -0.369599, -0.466103, -0.723401], [4]),
    ],
  ],
  [
    'select_scatter',
    [
      f(
        [
          0.772145, 1.5113, -0.808568, 0.455231, 0.599555, -1.11427, -0.287707, -0.208631, 0.938166, 0.399834, -1.42868,
          -0.58762,
        ],
        [3, 4],
      ),
      f([1.0815, -2.31189, -1.05088], [3]),
      1,
      -1,
    ],
    null,
    [
      f(
        [
          0.772145, 1.5113, -0.808568, 1.0815, 0.599555, -1.11427, -0.287707, -2.31189, 0.938166, 0.399834, -1.42868,
          -1.05088,
        ],
        [3, 4],
      ),
    ],
    [
      f(
        [
          2.1975, -0.232473, 0.387731, 0.686961, -1.07952, -0.249739, -1.30527, -0.990256, 0.0287407, -1.26903,
          -0.820765, 0.628316,
        ],
        [3, 4],
      ),
    ],
    [
      f([2.1975, -0.232473, 0.387731, 0, -1.07952, -0.249739, -1.30527, 0, 0.0287407, -1.26903, -0.820765, 0], [3, 4]),
      f([0.686961, -0.990256, 0.628316], [3]),
    ],
  ],
  [
    'slice_scatter',
    [
      f(
        [
          -1.47948, -0.494595, 0.373239, 1.75359, -0.280224, 0.359903, -1.56891, -0.061875, 0.40471, -0.654932,
          0.0521242, 0.340055, 1.63779, -0.144747, 0.912596, -0.224196, 0.0485477, 0.993504, 2.11797, -0.18271,
        ],
        [5, 4],
      ),
      f([-0.769841, -1.21577, -0.927212, 1.17205, 1.14621, 1.26112, 0.233222, 0.14565], [2, 4]),
    ],
    { start: 1, end: 5, step: 2 },
    [
      f(
        [
          -1.47948, -0.494595, 0.373239, 1.75359, -0.769841, -1.21577, -0.927212, 1.17205, 0.40471, -0.654932,
          0.0521242, 0.340055, 1.14621, 1.26112, 0.233222, 0.14565, 0.0485477, 0.993504, 2.11797, -0.18271,
        ],
        [5, 4],
      ),
    ],
    [
      f(
        [
          0.951389, 0.773736, -2.14471, 0.0441467, -1.51866, 1.20051, -0.445135, 0.0496784, -0.173595, 0.766984,
          0.618022, 2.78991, 0.432525, 2.13045, 2.55001, 0.299252, -0.58373, 0.325483, 0.133254, 0.124883,
        ],
        [5, 4],
      ),
    ],
    [
      f(
        [
          0.951389, 0.773736, -2.14471, 0.0441467, 0, 0, 0, 0, -0.173595, 0.766984, 0.618022, 2.78991, 0, 0, 0, 0,
          -0.58373, 0.325483, 0.133254, 0.124883,
        ],
        [5, 4],
      ),
      f([-1.51866, 1.20051, -0.445135, 0.0496784, 0.432525, 2.13045, 2.55001, 0.299252], [2, 4]),
    ],
  ],
  [
    'diagonal_scatter',
    [
      f(
        [
          2.84635, -0.118562, 0.0927334, -0.322591, -0.744479, 0.0844312, -1.02837, -0.353682, -0.164993, 0.659888,
          -1.32168, -0.423598,
        ],
        [3, 4],
      ),
      f([-0.0536633, 1.19826, 0.32589], [3]),
    ],
    null,
    [
      f(
        [
          -0.0536633, -0.118562, 0.0927334, -0.322591, -0.744479, 1.19826, -1.02837, -0.353682, -0.164993, 0.659888,
          0.32589, -0.423598,
        ],
        [3, 4],
      ),
    ],
    [
      f(
        [
          1.12442, -1.12195, 1.81142, 0.841764, -1.35301, 0.109343, 0.273286, -0.565485, 1.13925, 1.68498, -0.45144,
          -2.10117,
        ],
        [3, 4],
      ),
    ],
    [
      f([0, -1.12195, 1.81142, 0.841764, -1.35301, 0, 0.273286, -0.565485, 1.13925, 1.68498, 0, -2.10117], [3, 4]),
      f([1.12442, 0.109343, -0.45144], [3]),
    ],
  ],
  [
    'diagonal_scatter',
    [
      f(
        [
          -0.128468, -1.58008, -0.286377, -0.115906, 0.586591, 0.0566266, 0.104256, -0.5984, 0.865464, 1.43528,
          -0.680447, -1.64596,
        ],
        [3, 4],
      ),
      f([0.905906, 0.359173], [2]),
      -1,
    ],
    null,
    [
      f(
        [
          -0.128468, -1.58008, -0.286377, -0.115906, 0.905906, 0.0566266, 0.104256, -0.5984, 0.865464, 0.359173,
          -0.680447, -1.64596,
        ],
        [3, 4],
      ),
    ],
    [
      f(
        [
          -1.0753, -0.919521, 1.12913, 0.715117, 0.100896, 1.56766, 0.370656, 1.39635, 1.0074, 0.0193458, -1.86215,
          -0.641031,
        ],
        [3, 4],
      ),
    ],
    [
      f([-1.0753, -0.919521, 1.12913, 0.715117, 0, 1.56766, 0.370656, 1.39635, 1.0074, 0, -1.86215, -0.641031], [3, 4]),
      f([0.100896, 0.0193458], [2]),
    ],
  ],
  [
    'index_reduce',
    [
      f(
        [
          0.774945, 0.0280594, -0.168547, -0.903463, -0.0840327, -0.714382, -0.749258, -1.00289, 0.814967, -0.825393,
          -1.50081, 0.464577,
        ],
        [4, 3],
      ),
      0,
      i([0, 2, 0], [3]),
      f([-1.14447, -0.123959, 0.347935, 0.27066, -0.743935, 1.29349, -0.540343, -1.06228, -2.97553], [3, 3]),
      'prod',
    ],
    { include_self: true },
    [
      f(
        [
          0.479233, 0.00369486, 0.174496, -0.903463, -0.0840327, -0.714382, -0.202794, 0.746083, 1.05415, -0.825393,
          -1.50081, 0.464577,
        ],
        [4, 3],
      ),
    ],
    [
      f(
        [
          0.363919, -0.762416, 0.448576, 0.778679, -0.0332737, -0.798001, 0.903898, -0.00612792, -0.252809, -0.98045,
          -0.611461, -2.35855,
        ],
        [4, 3],
      ),
    ],
    [
      f(
        [
          0.225051, -0.100395, -0.464407, 0.778679, -0.0332737, -0.798001, 0.244649, 0.00455877, -0.327006, -0.98045,
          -0.611461, -2.35855,
        ],
        [4, 3],
      ),
      f([-0.152386, 0.0227254, 0.224969, -0.677253, 0.00614561, -0.206031, -0.322762, 0.00265185, -0.0263061], [3, 3]),
    ],
  ],
  [
    'index_reduce',
    [
      f(
        [
          -1.53502, 0.0490285, -1.60227, -1.32834, -2.2907, 1.66143, 1.21445, -2.78022, 0.411271, -0.278496, 0.650037,
          2.20411,
        ],
        [4, 3],
      ),
      0,
      i([0, 2, 0], [3]),
      f([-0.412735, -0.225084, -1.68301, 0.259536, 1.04621, 1.83618, 0.611685, 0.0218336, 1.7145], [3, 3]),
      'prod',
    ],
    { include_self: false },
    [
      f(
        [
          -0.252463, -0.00491439, -2.88553, -1.32834, -2.2907, 1.66143, 0.259536, 1.04621, 1.83618, -0.278496, 0.650037,
          2.20411,
        ],
        [4, 3],
      ),
    ],
    [
      f(
        [
          -0.094086, -0.00267253, 0.368278, 0.602578, -0.805865, 0.0384081, 0.472895, 0.0350153, -0.500237, 0.0999911,
          0.578176, -1.25092,
        ],
        [4, 3],
      ),
    ],
    [
      f([0, 0, 0, 0.602578, -0.805865, 0.0384081, 0, 0, 0, 0.0999911, 0.578176, -1.25092], [4, 3]),
      f([-0.057551, -5.83509e-5, 0.631414, 0.472895, 0.0350153, -0.500237, 0.0388325, 0.000601544, -0.619816], [3, 3]),
    ],
  ],
  [
    'put',
    [
      f([-0.260923, 0.521784, 0.930205, -1.58665, -1.37036, -0.0984225], [2, 3]),
      i([0, 4], [2]),
      f([-0.953399, 0.542867], [2]),
    ],
    null,
    [f([-0.953399, 0.521784, 0.930205, -1.58665, 0.542867, -0.0984225], [2, 3])],
    [f([-0.542985, 1.30887, -0.146807, -0.779082, -0.585575, 0.0735845], [2, 3])],
    [f([0, 1.30887, -0.146807, -0.779082, 0, 0.0735845], [2, 3]), f([-0.542985, -0.585575], [2])],
  ],
  [
    'put',
    [
      f([0.928226, -0.791417, 0.952826, 1.58848, 0.102116, 0.0685021], [2, 3]),
      i([0, -1, 4, 4], [2, 2]),
      f([0.25745, 3.19315, 0.0475199, -0.675322], [2, 2]),
      true,
    ],
    null,
    [f([1.18568, -0.791417, 0.952826, 1.58848, -0.525686, 3.26166], [2, 3])],
    [f([-0.632244, 0.578138, -0.240201, -0.200875, -0.433358, -2.23709], [2, 3])],
    [
      f([-0.632244, 0.578138, -0.240201, -0.200875, -0.433358, -2.23709], [2, 3]),
      f([-0.632244, -2.23709, -0.433358, -0.433358], [2, 2]),
    ],
  ],
  [
    'nn.functional.pdist',
    [
      f(
        [
          -0.405055, 0.926722, 1.13973, -0.452277, -0.64488, -0.767995, 0.511306, 0.397986, -0.268317, -0.136146,
          -1.00457, -0.0162353, 0.681525, -0.554182, -1.26024,
        ],
        [5, 3],
      ),
    ],
    null,
    [f([2.47216, 1.76122, 2.26682, 3.02219, 1.50524, 0.891324, 1.23937, 1.56522, 1.38546, 1.55531], [10])],
    [f([-0.0272404, -0.548849, 1.05605, -0.270777, -0.661352, 0.636091, -0.278885, 0.0505685, 0.11453, 2.15268], [10])],
    [
      f(
        [
          0.257121, 0.584968, -0.136305, 0.453411, 0.752619, -0.406694, -0.702086, -0.169407, 0.293102, -0.801759,
          -1.82512, 1.72791, 0.793312, 0.656937, -1.47801,
        ],
        [5, 3],
      ),
    ],
  ],
  [
    'nn.functional.pdist',
    [
      f(
        [
          -0.52464, -0.459609, -1.09135, 0.923591, -0.0866727, 1.97731, -0.732325, 0.445695, 1.28903, 0.377762,
          0.899929, 0.130362,
        ],
        [4, 3],
      ),
      1.0,
    ],
    null,
    [f([4.88983, 3.49337, 3.48365, 2.87656, 3.37938, 2.72299], [6])],
    [f([0.953108, 1.04785, 1.27037, -0.591659, 0.311176, 0.275677], [6])],
    [
      f(
        [
          -1.17563, -3.27132, -3.27132, 0.672625, 1.23359, 0.672625, -0.731866, 0.180512, 1.91518, 1.23487, 1.85722,
          0.683515,
        ],
        [4, 3],
      ),
    ],
  ],
  ['pdist', [f([-0.0417573, -0.233396, 0.806763], [1, 3])], null, [f([], [0])], [f([], [0])], [f([0, 0, 0], [1, 3])]],
  [
    'nn.functional.affine_grid',
    [
      f(
        [
          0.710833, -0.749397, 0.228518, 0.24569, 0.257376, -2.61238, -0.310919, -0.157808, -0.718304, -0.548071,
          -0.949354, 0.928388,
        ],
        [2, 2, 3],
      ),
      [2, 3, 4, 5],
      true,
    ],
    null,
    [
      f(
        [
          0.267082, -3.11545, 0.622499, -2.9926, 0.977915, -2.86976, 1.33333, -2.74691, 1.68875, -2.62407, -0.232516,
          -2.94386, 0.122901, -2.82102, 0.478317, -2.69817, 0.833733, -2.57533, 1.18915, -2.45248, -0.732114, -2.77228,
          -0.376698, -2.64943, -0.0212812, -2.52659, 0.334135, -2.40374, 0.689551, -2.2809, -1.23171, -2.6007,
          -0.876296, -2.47785, -0.520879, -2.35501, -0.165463, -2.23216, 0.189953, -2.10932, -0.249576, 2.42581,
          -0.405036, 2.15178, -0.560495, 1.87774, -0.715955, 1.60371, -0.871415, 1.32967, -0.354781, 1.79291, -0.510241,
          1.51888, -0.665701, 1.24484, -0.821161, 0.970804, -0.97662, 0.696768, -0.459987, 1.16001, -0.615447, 0.885972,
          -0.770906, 0.611937, -0.926366, 0.337901, -1.08183, 0.0638653, -0.565193, 0.527105, -0.720652, 0.25307,
          -0.876112, -0.0209662, -1.03157, -0.295002, -1.18703, -0.569038,
        ],
        [2, 4, 5, 2],
      ),
    ],
    [
      f(
        [
          0.90202, -0.342164, -0.369693, 0.430624, -1.22451, -0.275178, 0.991551, 0.788921, -1.793, -0.606251, -1.14757,
          -1.30769, 1.03841, 0.0561482, -0.709733, 0.550808, 0.560192, -0.956404, -0.162857, -0.191382, -2.206, 1.00647,
          0.338496, 0.157225, -0.1469, 0.789635, 0.832086, -1.21145, -0.903994, 0.39236, -0.196207, -0.782396,
          -0.0416551, -0.625967, -0.886593, -0.0547707, 1.51599, 0.419659, -1.0896, 0.176524, 2.33506, -1.46477,
          0.138421, 0.904592, 0.643247, -0.925099, 0.797191, 0.00969636, -2.25516, -1.61114, 0.0440167, 0.477695,
          1.40912, -1.11139, 0.431319, 1.75881, 1.73006, -0.352185, 0.668339, 0.249106, 2.48635, 0.399347, 0.508403,
          -0.0795718, -1.14548, 0.744628, 1.5462, -0.18667, -0.0641823, -1.2347, 0.369484, 0.395102, -0.309718,
          0.428435, 0.0367675, -0.286233, -0.745641, 0.89651, 0.140605, 1.61558,
        ],
        [2, 4, 5, 2],
      ),
    ],
    [
      f(
        [
          0.165429, 0.240662, -4.69956, 0.708378, 0.131348, -1.58528, -5.95452, -2.48445, 8.7644, -0.675888, 5.67644,
          0.627745,
        ],
        [2, 2, 3],
      ),
    ],
  ],
  [
    'linalg.vecdot',
    [
      f(
        [
          -0.700531, -0.0730093, -0.457718, 0.094104, 0.810958, -2.63395, 0.749318, 0.262225, 0.153842, -0.540625,
          0.361556, 0.770905,
        ],
        [3, 4],
      ),
      f([0.243837, -0.55016, 1.11686, -0.624959], [4]),
    ],
    null,
    [f([-0.700666, 2.31984, 0.256965], [3])],
    [f([0.565715, -0.509061, 0.0246885], [3])],
    [
      f(
        [
          0.137942, -0.311234, 0.631825, -0.353549, -0.124128, 0.280065, -0.56855, 0.318143, 0.00601996, -0.0135826,
          0.0275736, -0.0154293,
        ],
        [3, 4],
      ),
      f([-0.80533, 1.28619, -0.63146, -0.0612199], [4]),
    ],
  ],
  [
    'linalg.vander',
    [f([-1.69265, 1.40587, 0.450798, 0.925485, -1.01391, 0.939362], [2, 3])],
    null,
    [
      f(
        [
          1, -1.69265, 2.86507, 1, 1.40587, 1.97648, 1, 0.450798, 0.203219, 1, 0.925485, 0.856523, 1, -1.01391, 1.02801,
          1, 0.939362, 0.882401,
        ],
        [2, 3, 3],
      ),
    ],
    null,
    null,
  ],
  [
    'linalg.diagonal',
    [
      f(
        [
          1.06053, 0.0787065, -0.195412, -1.11813, 0.420521, -1.94917, -0.835103, 0.367793, -0.176927, -0.451392,
          1.35246, -0.3917, 1.95194, 2.07672, 1.98911, -0.893713, 0.89034, 2.15583,
        ],
        [2, 3, 3],
      ),
    ],
    { offset: 1 },
    [f([0.0787065, -1.94917, 1.35246, 1.98911], [2, 2])],
    [f([-0.331251, -0.930008, 0.121915, 1.90259], [2, 2])],
    [f([0, -0.331251, 0, 0, 0, -0.930008, 0, 0, 0, 0, 0.121915, 0, 0, 0, 1.90259, 0, 0, 0], [2, 3, 3])],
  ],
  [
    'embedding',
    [
      f(
        [
          -1.22324, 0.226298, 0.220507, -0.28761, 1.34988, 1.4185, -1.55711, 2.01411, 1.68446, -0.650247, -0.867836,
          -1.38997,
        ],
        [4, 3],
      ),
      i([0, 2, 3, 3], [2, 2]),
    ],
    null,
    [
      f(
        [
          -1.22324, 0.226298, 0.220507, -1.55711, 2.01411, 1.68446, -0.650247, -0.867836, -1.38997, -0.650247,
          -0.867836, -1.38997,
        ],
        [2, 2, 3],
      ),
    ],
    [
      f(
        [
          0.921484, 2.09513, 1.09743, -1.36071, 2.15237, 1.44779, -0.534418, -0.54964, 1.02559, 0.503162, 0.728991,
          0.641499,
        ],
        [2, 2, 3],
      ),
    ],
    [f([0.921484, 2.09513, 1.09743, 0, 0, 0, -1.36071, 2.15237, 1.44779, -0.0312564, 0.179352, 1.66709], [4, 3])],
  ],
];

function made(value, leaves) {
  if (Array.isArray(value)) return value.map((each) => made(each));
  if (!value?.dtype) return value;
  const { data, shape, dtype } = value;
  const tensor = torch.tensor(data, { dtype }).reshape(shape).clone();
  if (leaves && dtype === 'float32') leaves.push(tensor.requires_grad_());
  return tensor;
}

async function agree(found, { data, shape, dtype }) {
  assert.deepEqual([found.dtype, ...found.shape], [dtype, ...shape]);
  const values = await found.data();
  for (const [at, value] of data.entries())
    assert.ok(
      Math.abs(values[at] - value) <= 2e-5 + 2e-4 * Math.abs(value),
      `${at}: ${values[at]} instead of ${value}`,
    );
}

describe('functions beyond the conformance files', () => {
  for (const [name, args, keywords, wanted, cotangents, grads] of CASES)
    it(`${name} ${args.map((arg) => (arg?.shape ? `[${arg.shape}]` : JSON.stringify(arg))).join(' ')} ${JSON.stringify(keywords) ?? ''}`, async () => {
      const leaves = [];
      const given = args.map((arg) => made(arg, leaves));
      if (keywords) given.push(Object.fromEntries(Object.entries(keywords).map(([key, value]) => [key, made(value)])));
      const result = name.split('.').reduce((at, key) => at[key], torch)(...given);
      const outs = Array.isArray(result) ? result : [result];
      for (const [at, out] of wanted.entries()) await agree(outs[at], out);
      if (!grads) return;
      const found = torch.autograd.grad(
        outs,
        leaves,
        cotangents.map((each) => made(each)),
        { allow_unused: true },
      );
      for (const [at, grad] of grads.entries()) if (found[at] || grad?.data.some(Boolean)) await agree(found[at], grad);
    });
});

describe('names that are no matter of numbers', () => {
  it('gcd and lcm go up to the largest integers', async () => {
    const [a, b] = [torch.tensor([1836311903, 0, -18, 12]), torch.tensor([1134903170, 7, -12, 0])];
    assert.deepEqual(await torch.gcd(a, b).tolist(), [1, 7, 6, 12]);
    assert.deepEqual(
      await torch
        .tensor([4, 0, -6])
        .lcm_(torch.tensor([6, 5, 4]))
        .tolist(),
      [12, 0, 12],
    );
    assert.throws(() => torch.gcd(torch.ones(2), torch.ones(2)), /gcd: expected integers/);
  });

  it('what a tensor says of itself', async () => {
    const x = torch.zeros([2, 3]);
    assert.deepEqual([x.ndimension(), x.nelement(), x.element_size(), x.itemsize, x.nbytes], [2, 6, 4, 4, 24]);
    assert.deepEqual(
      [torch.numel(x), x.half().nbytes, x.bool().element_size(), x.at(1).storage_offset()],
      [6, 12, 1, 3],
    );
    assert.deepEqual(
      [x.is_signed(), x.byte().is_signed(), x.is_complex(), torch.is_same_size(x, x.t())],
      [true, false, false, false],
    );
    assert.deepEqual([...x.H.shape, ...x.reshape(1, 2, 3).mH.shape], [3, 2, 1, 3, 2]);
    assert.deepEqual([...(await x.cpu().numpy())], [0, 0, 0, 0, 0, 0]);
    assert.equal(await torch.tensor([2]).is_nonzero(), true);
    assert.throws(() => x.short(), /int16/);
    assert.deepEqual(torch.broadcast_shapes([2, 1], [3], 1), [2, 3]);
    assert.equal(torch.scalar_tensor(3).dtype, 'float32');
    assert.deepEqual(await torch.from_numpy(Float32Array.of(1, 2)).tolist(), [1, 2]);
  });

  it('changes of shape in place keep the memory and the history', async () => {
    const x = torch.arange(6).reshape(1, 2, 3).clone();
    assert.deepEqual([...x.squeeze_(0).t_().unsqueeze_(1).shape], [3, 1, 2]);
    assert.deepEqual([...x.transpose_(0, 2).shape], [2, 1, 3]);
    assert.deepEqual(await x.tolist(), [[[0, 1, 2]], [[3, 4, 5]]]);
    const w = torch.ones([2, 3], { requires_grad: true });
    assert.throws(() => w.t_(), /leaf/);
    const y = w.mul(torch.tensor([1, 2, 3]));
    y.t_()
      .mul(torch.tensor([10, 20]))
      .sum()
      .backward();
    assert.deepEqual(await w.grad.tolist(), [
      [10, 20, 30],
      [20, 40, 60],
    ]);
  });

  it('activations in place change their input', async () => {
    const x = torch.tensor([-1, 2]).float();
    const layer = new torch.nn.ReLU({ inplace: true });
    assert.equal(layer(x), x);
    assert.deepEqual(await x.tolist(), [0, 2]);
    const w = torch.tensor([-1, 3], 'float32', null, true);
    const y = w.mul(2);
    torch.nn.functional.leaky_relu(y, 0.1, true);
    y.sum().backward();
    (await w.grad.tolist()).forEach((value, at) => {
      assert.ok(Math.abs(value - [0.2, 2][at]) < 1e-6);
    });
    assert.throws(() => torch.relu(w, { inplace: true }), /leaf/);
  });

  it('LazyLinear learns its size from the first input, ParameterDict is part of a model', () => {
    const layer = new torch.nn.LazyLinear(4);
    assert.deepEqual([...layer(torch.ones(2, 7)).shape], [2, 4]);
    assert.deepEqual([...layer.weight.shape], [4, 7]);
    const dict = new torch.nn.ParameterDict({ a: torch.ones(2), b: torch.zeros(3) });
    assert.deepEqual([dict.keys(), dict.length, dict.parameters().length], [['a', 'b'], 2, 2]);
    assert.equal(dict.get('a'), dict.a);
  });

  it('kl_divergence between two distributions of a kind, outcomes ruled out included', async () => {
    const { Bernoulli, Categorical, Normal, Uniform, kl_divergence } = torch.distributions;
    const float = (values) => torch.tensor(values, { dtype: 'float32' });
    const same = async (found, wanted) => {
      const values = [...(await found.data())];
      assert.deepEqual(
        values.map((value, at) => (Math.abs(value - wanted[at]) < 1e-6 ? wanted[at] : value)),
        wanted,
      );
    };
    const p = new Categorical({
      probs: float([
        [0.2, 0.8, 0],
        [0.1, 0.3, 0.6],
      ]),
    });
    const q = new Categorical({
      logits: float([
        [0.5, 0.1, -0.3],
        [0, 1, 2],
      ]),
    });
    await same(kl_divergence(p, q), [0.5708481, 0.0096602]);
    await same(kl_divergence(q, p), [Infinity, 0.0093761]);
    await same(p.entropy(), [0.5004024, 0.8979458]);
    await same(p.log_prob(torch.tensor([2, 0])), [-15.9423847, -Math.LN10]);
    const masked = new Categorical({ logits: float([0, -Infinity, 1]) });
    await same(masked.entropy(), [0.582203]);
    await same(kl_divergence(masked, new Categorical({ logits: float([1, -Infinity, 1]) })), [0.1109441]);
    await same(
      kl_divergence(
        new Bernoulli({ probs: float([0, 0.25, 1, 0.5]) }),
        new Bernoulli({ probs: float([0.5, 0.5, 0.3, 0]) }),
      ),
      [Math.LN2, 0.130812, 1.2039727, Infinity],
    );
    await same(
      kl_divergence(new Normal(float([0, 1]), float([1, 2])), new Normal(float([1, 1]), float([2, 0.5]))),
      [0.4431472, 6.1137056],
    );
    const uniform = new Uniform(float([0, 1]), float([1, 2]));
    await same(kl_divergence(uniform, new Uniform(float([-1, 1.5]), float([2, 3]))), [1.0986123, Infinity]);
    await same(uniform.log_prob(float([1, 1])), [-Infinity, 0]);
    await same(uniform.variance, [0.0833333, 0.0833333]);
    await same(uniform.sample([20000]).mean(0).round({ decimals: 1 }), [0.5, 1.5]);
    assert.throws(
      () => kl_divergence(uniform, p),
      /No KL\(p \|\| q\) is implemented for p type Uniform and q type Categorical/,
    );
  });

  it('compile gives a function and a module back as they are', async () => {
    const model = new torch.nn.Linear(2, 1);
    assert.equal(torch.compile(model, { mode: 'reduce-overhead' }), model);
    assert.equal(
      await torch
        .compile((x) => x.mul(2))(torch.tensor(3))
        .item(),
      6,
    );
    assert.throws(() => torch.compile(3), /compile: expected a function or a module, got 3/);
  });

  it('a device moves nothing: the two there are may be named, others are refused', async () => {
    const here = torch.device(torch.cuda.is_available() || torch.backends.mps.is_available() ? 'cuda' : 'cpu');
    assert.equal(`${here}`, 'cpu');
    assert.equal(here.type, 'cpu');
    assert.equal(torch.accelerator.is_available(), false);
    assert.equal(torch.accelerator.current_accelerator(), null);
    const x = torch.ones(2, { device: here, dtype: 'int32' });
    for (const moved of [x.to(here), x.to('webgpu'), x.to({ device: 'cpu', non_blocking: true }), x.cpu()])
      assert.equal(moved, x);
    assert.equal(x.to('cpu', 'float32').dtype, 'float32');
    assert.equal(x.to({ device: here, dtype: 'float32' }).dtype, 'float32');
    assert.notEqual(x.to(here, true), x);
    assert.notEqual(x.to(here, 'int32', true), x);
    const layer = new torch.nn.Linear(2, 2);
    for (const moved of [layer.to(here), layer.to({ device: 'cpu' }), layer.to('webgpu', 'float32'), layer.cpu()])
      assert.equal(moved, layer);
    const refused = [
      () => torch.device('cuda'),
      () => torch.ones(2, { device: 'cuda:0' }),
      () => torch.arange(3, { device: 'mps' }),
      () => x.to('cuda'),
      () => x.to('cuda', { dtype: 'float32' }),
      () => x.to({ device: 'cuda' }),
      () => x.cuda(),
      () => layer.to('cuda'),
      () => layer.cuda(),
    ];
    for (const call of refused)
      assert.throws(call, /there is no device '(cuda|cuda:0|mps)' here, but 'webgpu' and 'cpu'/);
    assert.throws(() => x.to(torch.flaot32), /there is no dtype 'undefined' here/);
    assert.throws(() => x.to('flaot32'), /there is no dtype 'flaot32' here/);
  });

  it('pad_sequence fills up to the longest', async () => {
    const { pad_sequence } = torch.nn.utils.rnn;
    const [a, b] = [torch.tensor([1, 2, 3]), torch.tensor([4])];
    assert.deepEqual(await pad_sequence([a, b]).tolist(), [
      [1, 4],
      [2, 0],
      [3, 0],
    ]);
    const rows = [torch.ones(1, 2), torch.ones([3, 2], { requires_grad: true })];
    const padded = pad_sequence(rows, { batch_first: true, padding_value: -1 });
    assert.deepEqual(padded.shape, [2, 3, 2]);
    assert.deepEqual((await padded.tolist())[0], [
      [1, 1],
      [-1, -1],
      [-1, -1],
    ]);
    padded.sum().backward();
    assert.deepEqual(await rows[1].grad.sum().item(), 6);
    assert.throws(() => pad_sequence([]), /pad_sequence: .*non-empty/);
    assert.throws(() => pad_sequence([torch.ones(1, 2), torch.ones(1, 3)]), /pad_sequence: /);
    assert.throws(() => pad_sequence([torch.tensor(1)]), /pad_sequence: expected sequences of one dimension or more/);
  });

  it('slices may be written as in Python', async () => {
    const x = torch.arange(24).view(4, 6);
    for (const [written, ...meant] of [
      [[':', 1], { slice: [] }, 1],
      [['1:', '::2'], { slice: [1] }, { slice: [null, null, 2] }],
      [['-2:', '1:-1'], { slice: [-2, null] }, { slice: [1, -1] }],
      [[null, '0 : 3 : 2'], null, { slice: [0, 3, 2] }],
      [['...', ':4'], '...', { slice: [null, 4] }],
    ])
      assert.deepEqual(await x.at(...written).tolist(), await x.at(...meant).tolist());
    x.set([':2', '::3'], -1);
    assert.equal(await x.eq(-1).sum().item(), 4);
    for (const wrong of ['a', 'a:b', '1:2:-1', undefined, {}])
      assert.throws(() => x.at(wrong), /at: expected (integers, slices|step > 0)/);
    assert.throws(() => x.at({ slice: [0.5, 2] }), /at: expected integers in a slice/);
    assert.throws(() => torch.nn.init.normal_(x.int().data), /normal_: expected a float tensor, got \[4, 6\] int32/);
  });

  it('a dtype that is not there says so, and what to take instead', () => {
    const { float64, double, bfloat16, int16, short, int8 } = torch;
    for (const dtype of [float64, double, bfloat16, int16, short, int8, 'complex128']) {
      assert.throws(() => torch.zeros(2, { dtype }), /zeros: there is no dtype .*(use|kept)/);
    }
  });

  it('distributions sample what they say, and know its probability', async () => {
    torch.manual_seed(0);
    const { Categorical, Normal, Bernoulli } = torch.distributions;
    const near = (found, wanted, by) => assert.ok(Math.abs(found - wanted) <= by, `${found} instead of ${wanted}`);
    const normal = new Normal(torch.tensor([1, -2]).float(), 2);
    const drawn = normal.sample([20000]);
    assert.deepEqual([...drawn.shape], [20000, 2]);
    near(await drawn.select(1, 1).mean().item(), -2, 0.06);
    near(
      await normal
        .log_prob(torch.tensor([0, 0]))
        .select(0, 0)
        .item(),
      -1.7370857,
      1e-5,
    );
    near(await normal.entropy().select(0, 0).item(), 2.1120857, 1e-5);
    const categorical = new Categorical({
      logits: torch.tensor([
        [0, Math.log(3)],
        [0, 0],
      ]),
    });
    const classes = categorical.sample([20000]);
    assert.deepEqual([classes.dtype, ...classes.shape], ['int32', 20000, 2]);
    near(await classes.select(1, 0).float().mean().item(), 0.75, 0.015);
    near(
      await categorical
        .log_prob(torch.tensor([1, 0]))
        .select(0, 0)
        .item(),
      Math.log(0.75),
      1e-5,
    );
    near(await categorical.entropy().select(0, 1).item(), Math.LN2, 1e-5);
    const bernoulli = new Bernoulli({ probs: torch.tensor([0.25]) });
    near(await bernoulli.sample([20000]).mean().item(), 0.25, 0.015);
    near(await bernoulli.log_prob(torch.tensor([1])).item(), Math.log(0.25), 1e-5);
    near(await bernoulli.entropy().item(), 0.5623351, 1e-5);
    assert.throws(() => new Bernoulli({}), /Either `probs` or `logits` must be specified/);
    const logits = torch.zeros(3, { requires_grad: true });
    new Categorical({ logits }).log_prob(torch.tensor(1)).backward();
    near((await logits.grad.tolist())[1], 2 / 3, 1e-5);
  });
});
